/** What caregivers often want to reach, shown as pictures; her own words may stand beside one or alone. A default list. */
export const ownGoals = ['schoolFees', 'food', 'biggerStock', 'animal', 'house', 'savings'] as const
export type OwnGoal = (typeof ownGoals)[number]
