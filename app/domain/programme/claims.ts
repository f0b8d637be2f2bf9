export const claimUnits = ['people', 'percent', 'children', 'households'] as const
export type ClaimUnit = (typeof claimUnits)[number]

/** How exactly a source says a figure. */
export const claimQualifiers = ['exactly', 'nearly', 'moreThan'] as const
export type ClaimQualifier = (typeof claimQualifiers)[number]

/** What a figure speaks of, in one language. */
export type ClaimWords = { population: string; period: string; basis: string; source: string; note: string }
