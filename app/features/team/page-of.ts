const pageSize = 25

/** A page of rows in the order of their ids, after the last one that was shown, and where the next one starts. */
export function pageOf<Row extends { id: string }>(rows: readonly Row[], after: string | null) {
  const rest = after === null ? rows : rows.filter(({ id }) => id > after)
  const shown = rest.slice(0, pageSize)
  return { rows: shown, next: rest.length > pageSize ? (shown.at(-1)?.id ?? null) : null }
}
