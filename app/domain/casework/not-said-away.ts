import { isAlarmingAbsence } from '../roster/absence'
import type { ChildAnswer } from '../roster/child-answer'
import { isAlarmingReason, type NotSeenReason } from './not-seen-reasons'

type Found = { personId: string; notSeenWhy: NotSeenReason | null }

/**
 * The children of the roster who were not seen for a reason that alarms, and are not said to be away for work, travel or
 * a reason nobody knows: nothing would look for them. Source: docs/programme-rules.md §9.
 */
export function notSaidAway(
  found: readonly Found[],
  answers: readonly Pick<ChildAnswer, 'personId' | 'where' | 'why'>[],
  roster: ReadonlySet<string>,
): string[] {
  const away = new Set(
    answers
      .filter(({ where, why }) => where === 'away' && isAlarmingAbsence(why ?? 'notKnown'))
      .map(({ personId }) => personId),
  )
  return found
    .filter(({ notSeenWhy }) => notSeenWhy !== null && isAlarmingReason(notSeenWhy))
    .map(({ personId }) => personId)
    .filter((personId) => roster.has(personId) && !away.has(personId))
}
