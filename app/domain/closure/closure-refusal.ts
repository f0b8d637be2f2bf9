import type { CheckedItem, ChecklistItem } from './closure-checklist'

export type AskRefusal =
  'case-closed' | 'closure-already-asked' | 'closure-not-possible-yet' | 'closure-say-why-missing'

/** What no reason makes up for: the time itself, a kit on its way, an alert nobody has closed. */
export const neverExplained: readonly ChecklistItem[] = ['twelveMonths', 'kitsSettled', 'alert', 'views', 'laterHelp']

/**
 * Why a closure cannot be asked for. What is missing of the children's safety, school and business may be explained;
 * the rest must be done first. Source: docs/programme-rules.md §17.
 */
export function askRefusal(
  household: { closed: boolean; asked: boolean },
  checklist: readonly CheckedItem[],
  explained: boolean,
): AskRefusal | null {
  if (household.closed) return 'case-closed'
  if (household.asked) return 'closure-already-asked'
  const missing = checklist.filter(({ state }) => state === 'missing')
  if (missing.some(({ item }) => neverExplained.includes(item))) return 'closure-not-possible-yet'
  return missing.length > 0 && !explained ? 'closure-say-why-missing' : null
}

export type ClosureDecisionRefusal =
  'closure-not-waiting' | 'own-closure-request' | 'closure-reason-missing' | 'closure-changed-meanwhile'

/** Why this actor may not decide. Another person approves than asked. */
export function closureDecisionRefusal(
  request: { askedById: string; waiting: boolean; stillComplete: boolean },
  decision: { approves: boolean; hasReason: boolean },
  actorId: string,
): ClosureDecisionRefusal | null {
  if (!request.waiting) return 'closure-not-waiting'
  if (request.askedById === actorId) return 'own-closure-request'
  if (!decision.approves) return decision.hasReason ? null : 'closure-reason-missing'
  return request.stillComplete ? null : 'closure-changed-meanwhile'
}
