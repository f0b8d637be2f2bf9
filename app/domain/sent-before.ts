import { Refused } from './refused'

/**
 * A form that comes a second time: with the same content it is done already; other content was not kept, and that is
 * said. Words left out and null are the same.
 *
 * @param kept what stands there under the form's id
 * @throws {Refused} 409 other content
 */
export function sentBefore(kept: Record<string, unknown>, sent: Record<string, unknown>) {
  const same = Object.entries(sent).every(([field, value]) => contentOf(value) === contentOf(kept[field]))
  if (!same) throw new Refused('already-sent', 409)
}

/** Lines that have no order of their own, so that only what they say is compared. */
export function unordered(lines: readonly unknown[][]) {
  return lines.map((line) => JSON.stringify(line.map((word) => word ?? null))).sort()
}

function contentOf(value: unknown) {
  return JSON.stringify(value ?? null)
}
