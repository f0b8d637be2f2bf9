/** What stands before the first link. */
export const genesis = '0'.repeat(64)

/**
 * The text whose SHA-256, in lower-case hexadecimal, is the hash of a link: four lines without one at the end. The
 * order is that of sealing; an event that was written late comes when it is found.
 *
 * @param previous  the hash of the link before it; `genesis` before the first
 * @param position  1, 2, 3 … without a gap
 * @param eventHash SHA-256 of the event's canonical body. Source: docs/programme-rules.md §24
 */
export function linkText(previous: string, position: number, eventHash: string): string {
  return `komawa-chain-1\n${previous}\n${position}\n${eventHash}`
}
