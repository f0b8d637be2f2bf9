/** What puts an account into somebody's hands for a while: they made it, gave its one-time link or reset its second factor. */
export const handingActions = ['user.added', 'user.linkGiven', 'user.factorReset'] as const

export type Handing = { byId: string; toId: string }

/**
 * These people, and everybody who is one person with one of them: between two accounts one was opened by the other, by
 * whom and whenever. It goes no further than that one step, or an office whose accounts one person opened could decide
 * nothing. Source: docs/programme-rules.md §6.
 */
export function withSameHands(ids: readonly string[], handings: readonly Handing[]): string[] {
  const near = handings.flatMap(({ byId, toId }) => [
    ...(ids.includes(byId) ? [toId] : []),
    ...(ids.includes(toId) ? [byId] : []),
  ])
  return [...new Set([...ids, ...near])]
}
