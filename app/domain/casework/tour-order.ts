export type Stop = {
  householdId: string
  /** As the officer ordered them; null for what came onto the tour since. */
  position: number | null
  /** The weekday of the commune's first market in the week, 1 to 7; null where none is known. */
  marketDay: number | null
  commune: string
  village: string
  caseNumber: string
}

/**
 * The order of a route: first as the officer put it, then by market day, what has none behind, by commune and village.
 * Source: docs/programme-rules.md §9.
 */
export function inTourOrder<One extends Stop>(stops: readonly One[]): One[] {
  return [...stops].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

/** The order after a stop went one up or down among the stops that are shown; the same order when it cannot. */
export function movedStop(
  order: readonly string[],
  shown: readonly string[],
  stop: string,
  direction: 'up' | 'down',
): string[] {
  const neighbour = shown[shown.indexOf(stop) + (direction === 'up' ? -1 : 1)]
  if (!shown.includes(stop) || neighbour === undefined) return [...order]
  const rest = order.filter((id) => id !== stop)
  const place = rest.indexOf(neighbour) + (direction === 'up' ? 0 : 1)
  return [...rest.slice(0, place), stop, ...rest.slice(place)]
}

function keyOf({ position, marketDay, commune, village, caseNumber }: Stop) {
  const ordered = position === null ? '9999' : String(position).padStart(4, '0')
  return [ordered, marketDay ?? 9, commune, village, caseNumber].join('\u0001')
}
