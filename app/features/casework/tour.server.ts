import { and, eq, isNull, notInArray } from 'drizzle-orm'
import { households, marketDays, tourStops } from '#db/schema/index'
import { inTourOrder } from '~/domain/casework/tour-order'
import { addDays, nigerDate, type CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { placeOf } from '~/domain/households/places'
import { mostShown } from '~/domain/most-shown'
import { daysLate } from '~/domain/plans/milestone-state'
import { caseNames } from '~/server/case-names.server'
import type { Context } from '~/server/context.server'
import { identitiesOf, type Identity } from '~/server/identity.server'
import { householdsRefusing } from '~/server/latest-answers.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { doableMilestones } from './doable-milestones.server'
import { standingTasks } from './standing-tasks.server'

/** Steps that are taken in the office: nobody drives to a family for them. */
const officeSteps = ['M3', 'X']

export type DueThing = {
  key: string
  /** The milestone's code, `furtherVisit`, `firstContact`, or `own` with its text. */
  code: string
  text: string | null
  /** The child or caregiver it is about. */
  personName: string | null
  on: CivilDate | null
  late: boolean
}

/** What is due in a week or late by then, by household, in the order in which a route is driven. */
export async function tourOf(context: Context, week: CivilDate, commune: string | null = null) {
  const { actor, store, now } = context
  const db = store.query
  const today = nigerDate(now)
  const end = addDays(week, 6)
  const cases = await db
    .select()
    .from(households)
    .where(
      and(
        isNull(households.closedOn),
        notInArray(households.id, householdsRefusing(db, 'followUp')),
        visibleHouseholds(db, actor, 'tour.read'),
      ),
    )
    .orderBy(households.id)
    .limit(mostShown.tourCases)
  const ids = cases.map(({ id }) => id)
  const [steps, asked, markets, order] = await Promise.all([
    ids.length === 0 ? [] : doableMilestones(db, ids, end),
    standingTasks(db, actor, end),
    db.select().from(marketDays).orderBy(marketDays.weekday),
    db
      .select()
      .from(tourStops)
      .where(and(eq(tourStops.officerId, actor.id), eq(tourStops.week, week))),
  ])
  const persons = await identitiesOf(
    store,
    steps.flatMap(({ personId }) => personId ?? []),
  )
  const due = dueThings(steps, persons, today)
  for (const { key, householdId, about, text, dueOn, holderId, standing } of asked.tasks) {
    const inTime = about.kind === 'own' || about.kind === 'firstContact'
    const wanted = about.kind === 'furtherVisit' || (inTime && (dueOn ?? '') <= end)
    if (!wanted || householdId === null || holderId !== actor.id || standing.done || standing.snoozedUntil) continue
    const thing = { key, code: about.kind, text, personName: null, on: dueOn, late: dueOn !== null && dueOn < today }
    due.set(householdId, [...(due.get(householdId) ?? []), thing])
  }
  const marketsOf = groupBy(markets, ({ communePcode }) => communePcode)
  const positions = new Map(order.map(({ householdId, position }) => [householdId, position]))
  const names = await caseNames(
    store,
    ids.filter((id) => due.has(id)),
  )
  const stops = inTourOrder(
    cases
      .filter(({ id }) => due.has(id))
      .map((row) => {
        const held = marketsOf.get(row.communePcode ?? '') ?? []
        return {
          householdId: row.id,
          caseNumber: row.caseNumber,
          name: names.get(row.id) ?? '',
          village: row.village ?? '',
          communePcode: row.communePcode ?? row.regionPcode,
          commune: placeOf(row.communePcode ?? row.regionPcode)?.name ?? '',
          markets: held.map(({ weekday, placeName }) => ({ on: addDays(week, weekday - 1), weekday, placeName })),
          marketDay: held[0]?.weekday ?? null,
          riskLevel: row.riskLevel,
          contactWhen: row.contactWhen,
          position: positions.get(row.id) ?? null,
          due: due.get(row.id) ?? [],
        }
      }),
  )
  return {
    full: asked.full || cases.length >= mostShown.tourCases,
    week,
    end,
    today,
    commune,
    communes: [...new Map(stops.map((stop) => [stop.communePcode, stop.commune]))]
      .map(([pcode, name]) => ({ pcode, name }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    order: stops.map(({ householdId }) => householdId),
    stops: stops.filter(({ communePcode }) => commune === null || communePcode === commune),
  }
}

export type Tour = Awaited<ReturnType<typeof tourOf>>
export type TourStop = Tour['stops'][number]

function dueThings(
  steps: Awaited<ReturnType<typeof doableMilestones>>,
  persons: Map<string, Identity>,
  today: CivilDate,
) {
  const driven = steps.filter(({ code }) => !officeSteps.includes(code))
  const things = driven.map(({ id, householdId, code, ownLabel, personId, plannedOn, toleranceDays }) => {
    const facts = { plannedOn, toleranceDays, completedOn: null, withdrawn: false }
    const late = daysLate(facts, today) > 0
    const personName = persons.get(personId ?? '')?.givenName ?? null
    return { householdId, thing: { key: id, code, text: ownLabel, personName, on: plannedOn, late } }
  })
  const due = new Map<string, DueThing[]>()
  for (const { householdId, thing } of things) due.set(householdId, [...(due.get(householdId) ?? []), thing])
  return due
}
