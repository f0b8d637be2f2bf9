import { and, eq, inArray, min, sql } from 'drizzle-orm'
import { visits, whereabouts } from '#db/schema/index'
import type { Db } from '#db/store'
import { absenceReasons, isAlarmingAbsence } from '~/domain/roster/absence'
import type { HouseholdIds } from './household-ids.server'
import { standingAnswers } from './standing-answers.server'
import type { MeasuredRow } from './survey-results.server'

/**
 * Children at home, one row each time somebody asked. Whoever stands in the round was under 18 in the household that
 * day: a child nobody asked about leaves the round without a value. A visit that found nobody is an attempt. The rounds
 * are added up where they are stored, by the rule of `childrenAtHome`, since all of a programme is read at once.
 */
export async function presenceResults(db: Db, householdIds: HouseholdIds): Promise<MeasuredRow[]> {
  const [rounds, missed] = await Promise.all([
    db
      .select({ unitId: whereabouts.householdId, on: whereabouts.seenOn, notAsked, away })
      .from(whereabouts)
      .where(and(inArray(whereabouts.householdId, householdIds), standingAnswers(db)))
      .groupBy(whereabouts.householdId, whereabouts.sourceId, whereabouts.seenOn)
      .orderBy(whereabouts.seenOn, min(whereabouts.id)),
    db
      .select({ unitId: visits.householdId, on: visits.visitedOn })
      .from(visits)
      .where(and(inArray(visits.householdId, householdIds), eq(visits.found, 'notFound'))),
  ])
  return [
    ...rounds.map((round): MeasuredRow => {
      const { unitId, on } = round
      const value = round.notAsked > 0 ? null : round.away
      return { measure: 'childrenAtHome', unitId, on, status: 'done', value, band: null, instrumentVersion: '1' }
    }),
    ...missed.map((attempt) => ({ ...attempt, ...notFound })),
  ]
}

const alarming = absenceReasons.filter(isAlarmingAbsence)

const notAsked = sql<number>`sum(case when ${whereabouts.state} = 'notAsked' then 1 else 0 end)`.mapWith(Number)
const away =
  sql<number>`sum(case when ${whereabouts.state} = 'away' and (${whereabouts.why} is null or ${inArray(whereabouts.why, alarming)}) then 1 else 0 end)`.mapWith(
    Number,
  )

const notFound = {
  measure: 'childrenAtHome',
  status: 'notFound',
  value: null,
  band: null,
  instrumentVersion: '',
} as const
