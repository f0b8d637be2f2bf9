import type { OwnRating } from '~/domain/mentoring/own-ratings'

/** How full the pot is that stands for a rating. */
export const potLevels = { full: 3, half: 2, little: 1, empty: 0 } as const satisfies Record<OwnRating, number>
