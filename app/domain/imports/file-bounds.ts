/** Bounds against slips and against files made to exhaust a server. Defaults. Source: docs/programme-rules.md §15. */
export const largestFile = 10 * 1024 * 1024
export const mostRows = 20_000
export const mostColumns = 100
