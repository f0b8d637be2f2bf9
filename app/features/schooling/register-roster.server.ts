import { and, desc, eq, gte, inArray } from 'drizzle-orm'
import { attendanceRegisters, enrolments } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { registerMonths, wasEnrolledIn } from '~/domain/schooling/register-refusal'
import { schoolMonths } from '~/domain/schooling/school-months'
import type { Actor } from '~/server/context.server'
import { schoolYears } from '~/server/school-calendar.server'
import { rostersOf } from './group-roster.server'
import type { GroupRow } from './visible-group.server'

/** The children of a group who were enrolled in a month and whose register this actor may record. */
export async function registerRoster(db: Db, actor: Actor, group: GroupRow, month: string, today: CivilDate) {
  const pupils = await enrolledMembers(db, actor, [group])
  return pupils.filter(({ enrolled }) => registerMonths(enrolled, today).includes(month))
}

/**
 * The months of school of the last twelve by group, the latest first, with how many of the children enrolled then have
 * no register. The month that runs is asked for and not yet missing.
 */
export async function missingMonths(db: Db, actor: Actor, groups: readonly GroupRow[], today: CivilDate) {
  const [years, pupils] = await Promise.all([schoolYears(db), enrolledMembers(db, actor, groups)])
  const ids = [...new Set(pupils.map(({ id }) => id))]
  const registers = await registersSince(db, ids, schoolMonths(years, today).at(-1)?.month ?? '')
  const recorded = new Set(registers.map(({ personId, month }) => `${personId} ${month}`))
  const byGroup = groupBy(pupils, ({ groupId }) => groupId)
  return new Map(
    groups.map(({ id }) => [
      id,
      schoolMonths(years, today).flatMap(({ month, schoolYear }) => {
        const expected = (byGroup.get(id) ?? []).filter(({ enrolled }) =>
          wasEnrolledIn(
            month,
            enrolled.filter((enrolment) => enrolment.schoolYear === schoolYear),
          ),
        )
        const missing = expected.filter((child) => !recorded.has(`${child.id} ${month}`)).length
        const runs = month === today.slice(0, 7)
        return expected.length === 0 ? [] : [{ month, expected: expected.length, missing, runs }]
      }),
    ]),
  )
}

async function registersSince(db: Db, personIds: string[], month: string) {
  if (personIds.length === 0) return []
  return await db
    .select({ personId: attendanceRegisters.personId, month: attendanceRegisters.month })
    .from(attendanceRegisters)
    .where(and(inArray(attendanceRegisters.personId, personIds), gte(attendanceRegisters.month, month)))
}

/** What stands for these children in a month. */
export async function registersOf(db: Db, personIds: string[], month: string) {
  if (personIds.length === 0) return []
  return await db
    .select()
    .from(attendanceRegisters)
    .where(and(inArray(attendanceRegisters.personId, personIds), eq(attendanceRegisters.month, month)))
}

async function enrolledMembers(db: Db, actor: Actor, groups: readonly GroupRow[]) {
  if (groups.length === 0) return []
  const schoolOf = new Map(groups.map(({ id, schoolId }) => [id, schoolId]))
  const roster = await rostersOf(db, actor, 'schooling.record', [...schoolOf.keys()])
  const standing = roster.filter(({ leftOn, householdId }) => leftOn === null && householdId !== null)
  if (standing.length === 0) return []
  const rows = await db
    .select()
    .from(enrolments)
    .where(
      inArray(
        enrolments.personId,
        standing.map(({ id }) => id),
      ),
    )
    .orderBy(desc(enrolments.enrolledOn))
  const byChild = groupBy(rows, ({ personId }) => personId)
  return standing.flatMap((child) => {
    const enrolled = (byChild.get(child.id) ?? []).filter(({ schoolId }) => schoolId === schoolOf.get(child.groupId))
    return enrolled.length === 0 ? [] : [{ ...child, enrolled }]
  })
}
