import { v7 as uuidv7 } from 'uuid'
import { whereabouts } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { ChildAnswer } from '~/domain/roster/child-answer'
import { isAlarmingAbsence } from '~/domain/roster/absence'
import { Refused } from '~/domain/refused'
import { childRoster } from './child-roster.server'
import { followSignals } from './follow-signals.server'

export type RosterCheck = {
  householdId: string
  seenOn: CivilDate
  sourceKind: 'visit' | 'survey' | 'contact'
  /** The visit, interview or completion in which it was asked. */
  sourceId: string
  answers: readonly ChildAnswer[]
}

/**
 * Where each child of the roster is, in the transaction of the deed that asked. A child nobody asked about gets a row
 * that says so, so that the roster of that day stays known. A child away for a reason that alarms opens an alert.
 *
 * @throws {Refused} 422 an answer about somebody who is no child of this roster
 */
export async function recordWhereabouts(
  tx: Db,
  { actor, now }: { actor: { id: string }; now: Date },
  check: RosterCheck,
) {
  const { householdId, seenOn, sourceKind, sourceId } = check
  const roster = await childRoster({ query: tx }, householdId, seenOn)
  const answers = new Map(check.answers.map((answer) => [answer.personId, answer]))
  const known = new Set(roster.map(({ id }) => id))
  if (check.answers.some(({ personId, where }) => where !== 'notAsked' && !known.has(personId)))
    throw new Refused('roster-changed', 422)
  if (roster.length === 0) return

  await tx.insert(whereabouts).values(
    roster.map(({ id: personId }) => {
      const answer = answers.get(personId)
      const away = answer?.where === 'away' ? answer : null
      return {
        id: uuidv7(),
        householdId,
        personId,
        seenOn,
        state: answer?.where ?? ('notAsked' as const),
        why: away ? (away.why ?? ('notKnown' as const)) : null,
        since: away?.since ?? null,
        place: away?.place ?? null,
        sourceKind,
        sourceId,
        recordedById: actor.id,
      }
    }),
  )
  const alarms = check.answers.some(({ where, why }) => where === 'away' && isAlarmingAbsence(why ?? 'notKnown'))
  if (alarms) await followSignals(tx, { now }, householdId)
}
