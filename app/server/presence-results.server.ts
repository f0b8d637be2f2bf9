import { and, eq, inArray } from 'drizzle-orm'
import { visits, whereabouts } from '#db/schema/index'
import type { Db } from '#db/store'
import { groupBy } from '~/domain/group-by'
import { childrenAtHome } from '~/domain/roster/children-at-home'
import type { ChildObservation } from '~/domain/roster/children-away'
import type { HouseholdIds } from './household-ids.server'
import { standingAnswers } from './standing-answers.server'
import type { MeasuredRow } from './survey-results.server'

/**
 * Children at home, one row each time somebody asked. Whoever stands in the round was under 18 in the household that
 * day: a child nobody asked about has a row that says so. A visit that found nobody is an attempt.
 */
export async function presenceResults(db: Db, householdIds: HouseholdIds): Promise<MeasuredRow[]> {
  const [answers, missed] = await Promise.all([
    db
      .select({
        unitId: whereabouts.householdId,
        personId: whereabouts.personId,
        on: whereabouts.seenOn,
        state: whereabouts.state,
        why: whereabouts.why,
        sourceId: whereabouts.sourceId,
      })
      .from(whereabouts)
      .where(and(inArray(whereabouts.householdId, householdIds), standingAnswers(db)))
      .orderBy(whereabouts.seenOn, whereabouts.id),
    db
      .select({ unitId: visits.householdId, on: visits.visitedOn })
      .from(visits)
      .where(and(inArray(visits.householdId, householdIds), eq(visits.found, 'notFound'))),
  ])
  const rounds = groupBy(answers, ({ unitId, sourceId, on }) => `${unitId} ${sourceId} ${on}`)
  return [...[...rounds.values()].flatMap(resultOf), ...missed.map((attempt) => ({ ...attempt, ...notFound }))]
}

type Answer = Pick<typeof whereabouts.$inferSelect, 'personId' | 'state' | 'why'> & { unitId: string; on: string }

function resultOf(round: readonly Answer[]): MeasuredRow[] {
  const [first] = round
  if (!first) return []
  const { unitId, on } = first
  const roster = round.map(({ personId }) => ({ id: personId, code: personId, birthYear: Number(on.slice(0, 4)) }))
  const observations = round.flatMap(({ personId, state, why }): ChildObservation[] =>
    state === 'notAsked' ? [] : [{ childId: personId, where: state, why }],
  )
  const result = childrenAtHome(roster, observations, on)
  const value = result.kind === 'computed' ? result.value : null
  return [{ measure: 'childrenAtHome', unitId, on, status: 'done', value, band: null, instrumentVersion: '1' }]
}

const notFound = {
  measure: 'childrenAtHome',
  status: 'notFound',
  value: null,
  band: null,
  instrumentVersion: '',
} as const
