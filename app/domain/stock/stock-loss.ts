export const stockLossOutcomes = ['confirmed', 'refused'] as const
export type StockLossOutcome = (typeof stockLossOutcomes)[number]

/**
 * Why this person does not answer a loss in a store, or null: whoever reported it could cover for goods that they took.
 * Source: docs/programme-rules.md §20.
 */
export function stockLossRefusal(
  { reportedById, answered }: { reportedById: string; answered: boolean },
  actor: { id: string },
): 'own-stock-loss' | 'stock-loss-answered' | null {
  if (reportedById === actor.id) return 'own-stock-loss'
  return answered ? 'stock-loss-answered' : null
}
