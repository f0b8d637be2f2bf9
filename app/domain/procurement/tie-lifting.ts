/** What somebody else answers. */
export const tieLiftingAnswers = ['confirmed', 'refused'] as const
/** Whoever declares a tie again withdraws what they had asked for. */
export const tieLiftingOutcomes = [...tieLiftingAnswers, 'withdrawn'] as const
export type TieLiftingAnswer = (typeof tieLiftingAnswers)[number]
export type TieLiftingOutcome = (typeof tieLiftingOutcomes)[number]

/**
 * Why this person does not answer whether a tie to a supplier or a family is no more, or null: neither whose tie it is,
 * nor anybody tied to the same. Source: docs/programme-rules.md §20.
 */
export function tieLiftingRefusal(
  { userId, tiedIds, answered }: { userId: string; tiedIds: readonly string[]; answered: boolean },
  actor: { id: string },
): 'own-tie' | 'tied-to-it-too' | 'tie-lifting-answered' | null {
  if (userId === actor.id) return 'own-tie'
  if (tiedIds.includes(actor.id)) return 'tied-to-it-too'
  return answered ? 'tie-lifting-answered' : null
}
