/** The caregiver's own judgement of her business, shown as pots: full, half full, a little, empty. */
export const ownRatings = ['full', 'half', 'little', 'empty'] as const
export type OwnRating = (typeof ownRatings)[number]
