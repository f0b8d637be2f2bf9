export const businessStates = ['open', 'reduced', 'suspended', 'closed', 'changed'] as const
export type BusinessState = (typeof businessStates)[number]

export const assetStates = ['stillThere', 'sold', 'died', 'stolen', 'shared', 'notSeen'] as const
export type AssetState = (typeof assetStates)[number]

/**
 * Whether a visit saw the business that the kit started at work: open or reduced, and for livestock at least one
 * animal alive. A changed activity is told apart and not counted, so that survival is not overstated.
 *
 * @param animalsAlive null where the kit is no livestock
 */
export function isOperating(state: BusinessState, animalsAlive: number | null): boolean {
  return (state === 'open' || state === 'reduced') && animalsAlive !== 0
}

/** Takings less costs of the last seven days, whole XOF; negative at a loss, null when either was not told. */
export function netOfWeek(takings: number | null, costs: number | null): number | null {
  return takings === null || costs === null ? null : takings - costs
}
