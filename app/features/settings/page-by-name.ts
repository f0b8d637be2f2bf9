const shownAtOnce = 50

/** A page of a list whose names are sealed and therefore sorted here, by name, from `after` on. */
export function pageByName<Row extends { id: string; name: string }>(rows: readonly Row[], after?: string) {
  const sorted = [...rows].sort(
    (one, other) =>
      one.name.localeCompare(other.name, 'fr', { numeric: true, sensitivity: 'base' }) || (one.id < other.id ? -1 : 1),
  )
  const start = sorted.findIndex(({ id }) => id === after) + 1
  const shown = sorted.slice(start, start + shownAtOnce)
  return { shown, next: start + shownAtOnce < sorted.length ? (shown.at(-1)?.id ?? null) : null }
}
