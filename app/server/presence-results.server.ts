import { and, eq, inArray } from 'drizzle-orm'
import { people, visits, whereabouts } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { childrenAtHome, type RosterMember } from '~/domain/roster/children-at-home'
import type { ChildObservation } from '~/domain/roster/children-away'
import type { HouseholdIds } from './household-ids.server'
import type { MeasuredRow } from './survey-results.server'

type Member = RosterMember & { householdId: string | null; leftHouseholdOn: string | null; createdAt: Date }

/**
 * Children at home, one row each time somebody asked. The roster of that day is everybody asked about and everybody
 * who was registered in the household and had not left it; a visit that found nobody is an attempt.
 */
export async function presenceResults(db: Db, householdIds: HouseholdIds): Promise<MeasuredRow[]> {
  const [answers, members, missed] = await Promise.all([
    db
      .select()
      .from(whereabouts)
      .where(inArray(whereabouts.householdId, householdIds))
      .orderBy(whereabouts.seenOn, whereabouts.id),
    db
      .select({
        id: people.id,
        code: people.code,
        birthYear: people.birthYear,
        householdId: people.householdId,
        leftHouseholdOn: people.leftHouseholdOn,
        createdAt: people.createdAt,
      })
      .from(people)
      .where(inArray(people.householdId, householdIds)),
    db
      .select({ unitId: visits.householdId, on: visits.visitedOn })
      .from(visits)
      .where(and(inArray(visits.householdId, householdIds), eq(visits.found, 'notFound'))),
  ])
  const membersOf = groupBy(members, ({ householdId }) => householdId)
  const rounds = groupBy(answers, ({ householdId, sourceId, seenOn }) => `${householdId} ${sourceId} ${seenOn}`)
  const asked = [...rounds.values()].flatMap((round) => {
    const [first] = round
    return first ? [resultOf(first.householdId, first.seenOn, round, membersOf.get(first.householdId) ?? [])] : []
  })
  return [...asked, ...missed.map((attempt) => ({ ...attempt, ...notFound }))]
}

type Answer = typeof whereabouts.$inferSelect

function resultOf(unitId: string, on: string, round: readonly Answer[], members: readonly Member[]): MeasuredRow {
  const inRound = new Set(round.map(({ personId }) => personId))
  const roster = members.filter((member) => inRound.has(member.id) || wasMember(member, on))
  const observations = round.flatMap(({ personId, state, why }): ChildObservation[] =>
    state === 'notAsked' ? [] : [{ childId: personId, where: state, why }],
  )
  const result = childrenAtHome(roster, observations, on)
  const value = result.kind === 'computed' ? result.value : null
  return { measure: 'childrenAtHome', unitId, on, status: 'done', value, band: null, instrumentVersion: '1' }
}

function wasMember({ createdAt, leftHouseholdOn }: Member, on: string) {
  return nigerDate(createdAt) <= on && (leftHouseholdOn === null || leftHouseholdOn > on)
}

const notFound = {
  measure: 'childrenAtHome',
  status: 'notFound',
  value: null,
  band: null,
  instrumentVersion: '',
} as const
