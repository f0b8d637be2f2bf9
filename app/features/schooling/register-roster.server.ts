import { and, desc, eq, inArray } from 'drizzle-orm'
import { attendanceRegisters, enrolments } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { registerMonths } from '~/domain/schooling/register-refusal'
import { isInTerm } from '~/domain/schooling/school-term'
import type { Actor } from '~/server/context.server'
import { groupRoster } from './group-roster.server'
import type { GroupRow } from './visible-group.server'

/** The children of a group who were enrolled in a month and whose register this actor may record. */
export async function registerRoster(db: Db, actor: Actor, group: GroupRow, month: string, today: CivilDate) {
  const pupils = await enrolledMembers(db, actor, group)
  return pupils.filter(({ enrolled }) => registerMonths(enrolled, today).includes(month))
}

/**
 * The months of school of the last twelve, the latest first, with how many of the children enrolled then have no
 * register. The month that runs is asked for and not yet missing.
 */
export async function missingMonths(db: Db, actor: Actor, group: GroupRow, today: CivilDate) {
  const pupils = await enrolledMembers(db, actor, group)
  const ids = pupils.map(({ id }) => id)
  if (ids.length === 0) return []
  const recorded = groupBy(
    await db
      .select({ personId: attendanceRegisters.personId, month: attendanceRegisters.month })
      .from(attendanceRegisters)
      .where(inArray(attendanceRegisters.personId, ids)),
    ({ month }) => month,
  )
  const months = new Map<string, string[]>()
  for (const { id, enrolled } of pupils)
    for (const month of registerMonths(enrolled, today)) months.set(month, [...(months.get(month) ?? []), id])
  return [...months]
    .filter(([month]) => isInTerm(`${month}-01`))
    .map(([month, expected]) => {
      const known = new Set(recorded.get(month)?.map(({ personId }) => personId))
      return {
        month,
        expected: expected.length,
        missing: expected.filter((id) => !known.has(id)).length,
        runs: month === today.slice(0, 7),
      }
    })
    .sort((one, other) => (one.month < other.month ? 1 : -1))
}

/** What stands for these children in a month. */
export async function registersOf(db: Db, personIds: string[], month: string) {
  if (personIds.length === 0) return []
  return await db
    .select()
    .from(attendanceRegisters)
    .where(and(inArray(attendanceRegisters.personId, personIds), eq(attendanceRegisters.month, month)))
}

async function enrolledMembers(db: Db, actor: Actor, group: GroupRow) {
  const roster = await groupRoster(db, actor, 'schooling.record', group.id)
  const standing = roster.filter(({ leftOn, householdId }) => leftOn === null && householdId !== null)
  if (standing.length === 0) return []
  const rows = await db
    .select()
    .from(enrolments)
    .where(
      and(
        inArray(
          enrolments.personId,
          standing.map(({ id }) => id),
        ),
        eq(enrolments.schoolId, group.schoolId),
      ),
    )
    .orderBy(desc(enrolments.enrolledOn))
  const byChild = groupBy(rows, ({ personId }) => personId)
  return standing.flatMap((child) => {
    const enrolled = byChild.get(child.id)
    return enrolled ? [{ ...child, enrolled }] : []
  })
}
