/** What can be missing of a household, in the order of the table. Source: docs/programme-rules.md §12. */
export const missingData = ['baseline', 'consent', 'childrenNotAsked', 'register', 'visitFigures', 'duplicate'] as const
export type MissingData = (typeof missingData)[number]

/** The baseline is due at most so many days after the return. Source: docs/programme-rules.md §1, H1. */
export const baselineWithinDays = 45

/** Visits and deeds further back are not asked for any more: a default of this programme. */
export const lookBackDays = 90

/** Whether a visit that met somebody left its figures out: takings and costs of a trade, living animals of livestock. */
export function lacksFigures(
  measure: 'trade' | 'livestock',
  { takings, costs, animalsAlive }: { takings: number | null; costs: number | null; animalsAlive: number | null },
): boolean {
  return measure === 'trade' ? takings === null || costs === null : animalsAlive === null
}
