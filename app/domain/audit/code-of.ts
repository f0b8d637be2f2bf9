/** Somebody with an account, where names are withheld: the same signs on every page. Source: docs/programme-rules.md §24 */
export function codeOf(userId: string) {
  return userId.slice(-4).toUpperCase()
}
