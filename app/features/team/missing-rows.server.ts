import { and, eq, gte, inArray, isNull, lte } from 'drizzle-orm'
import { attendanceRegisters, businesses, enrolments, households, interviews, people, visits } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, daysBetween, type CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { consentInForce } from '~/domain/households/consent'
import { schoolMonthBefore } from '~/domain/schooling/school-months'
import { baselineWithinDays, lacksFigures, lookBackDays } from '~/domain/team/missing-data'
import type { MissingData } from '~/domain/team/missing-data'
import { caseConsents } from '~/server/case-consents.server'
import type { HouseholdIds } from '~/server/household-ids.server'
import type { presenceByHousehold } from '~/server/presence-of-households.server'
import { schoolYears } from '~/server/school-calendar.server'

/** One thing that is missing: its household, and how often or since when. */
export type MissingRow = {
  what: MissingData
  householdId: string
  count: number
  on: CivilDate | null
  /** The other household of a suspected duplicate. */
  otherId: string | null
  /** The two people of one: two households may share several. */
  pair?: string
}

type Presence = Awaited<ReturnType<typeof presenceByHousehold>>

export function notAskedRows(presence: Presence): MissingRow[] {
  return [...presence].flatMap(([householdId, { notAsked }]) =>
    notAsked > 0 ? [{ what: 'childrenNotAsked', householdId, count: notAsked, on: null, otherId: null }] : [],
  )
}

/** Households past the day of their baseline without one. */
export async function baselineRows(db: Db, ids: HouseholdIds, today: CivilDate): Promise<MissingRow[]> {
  const [cases, asked] = await Promise.all([
    db
      .select({ id: households.id, reunifiedOn: households.reunifiedOn })
      .from(households)
      .where(inArray(households.id, ids)),
    db
      .selectDistinct({ id: interviews.householdId })
      .from(interviews)
      .where(and(inArray(interviews.householdId, ids), eq(interviews.round, 'H1'), eq(interviews.status, 'done'))),
  ])
  const done = new Set(asked.map(({ id }) => id))
  return cases.flatMap(({ id, reunifiedOn }) => {
    if (reunifiedOn === null || done.has(id) || daysBetween(reunifiedOn, today) <= baselineWithinDays) return []
    return [{ what: 'baseline', householdId: id, count: 1, on: reunifiedOn, otherId: null }]
  })
}

/** Households without a consent to the case work in force. */
export async function consentRows(db: Db, ids: HouseholdIds, today: CivilDate): Promise<MissingRow[]> {
  const [cases, answers] = await Promise.all([
    db.select({ id: households.id }).from(households).where(inArray(households.id, ids)),
    caseConsents(db, ids),
  ])
  return cases.flatMap(({ id }) =>
    consentInForce(answers.get(id) ?? [], 'caseManagement', today)
      ? []
      : [{ what: 'consent', householdId: id, count: 1, on: null, otherId: null }],
  )
}

/** Children who were enrolled in the whole of the last school month, and whose register of it is not in. */
export async function registerRows(db: Db, ids: HouseholdIds, today: CivilDate): Promise<MissingRow[]> {
  const wanted = schoolMonthBefore(await schoolYears(db), today)
  if (wanted === null) return []
  const { month, schoolYear } = wanted
  const first = `${month}-01`
  const [pupils, registers] = await Promise.all([
    db
      .selectDistinct({ id: people.id, householdId: people.householdId })
      .from(enrolments)
      .innerJoin(people, eq(people.id, enrolments.personId))
      .where(
        and(
          inArray(people.householdId, ids),
          isNull(people.leftHouseholdOn),
          isNull(enrolments.endedOn),
          eq(enrolments.schoolYear, schoolYear),
          lte(enrolments.enrolledOn, first),
        ),
      ),
    db
      .select({ personId: attendanceRegisters.personId })
      .from(attendanceRegisters)
      .innerJoin(people, eq(people.id, attendanceRegisters.personId))
      .where(and(inArray(people.householdId, ids), eq(attendanceRegisters.month, month))),
  ])
  const known = new Set(registers.map(({ personId }) => personId))
  const unknown = pupils.filter(({ id }) => !known.has(id))
  return [...groupBy(unknown, ({ householdId }) => householdId ?? '')].map(([householdId, own]) => ({
    what: 'register',
    householdId,
    count: own.length,
    on: first,
    otherId: null,
  }))
}

/** Visits of the last months that met somebody and left the week's figures out. */
export async function figureRows(db: Db, ids: HouseholdIds, today: CivilDate): Promise<MissingRow[]> {
  const rows = await db
    .select({
      householdId: visits.householdId,
      on: visits.visitedOn,
      measure: businesses.measure,
      takings: visits.takings,
      costs: visits.costs,
      animalsAlive: visits.animalsAlive,
    })
    .from(visits)
    .innerJoin(businesses, eq(businesses.id, visits.businessId))
    .where(
      and(
        inArray(visits.householdId, ids),
        eq(visits.found, 'done'),
        gte(visits.visitedOn, addDays(today, -lookBackDays)),
      ),
    )
    .orderBy(visits.visitedOn)
  const without = rows.filter(({ measure, ...figures }) => lacksFigures(measure, figures))
  return [...groupBy(without, ({ householdId }) => householdId)].map(([householdId, own]) => ({
    what: 'visitFigures',
    householdId,
    count: own.length,
    on: own.at(-1)?.on ?? null,
    otherId: null,
  }))
}
