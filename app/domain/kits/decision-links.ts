/** What a decider says of themselves before they decide. */
export const decisionLinks = ['none', 'family', 'supplier'] as const

/** To whom somebody says they are tied. */
export type DeclaredTo = Exclude<(typeof decisionLinks)[number], 'none'>
