/** What stands before the first link. */
export const genesis = '0'.repeat(64)

/**
 * The text whose SHA-256, in lower-case hexadecimal, is the hash of a link: five lines without one at the end. The
 * order is that of sealing; an event that was written late comes when it is found.
 *
 * @param previous  the hash of the link before it; `genesis` before the first
 * @param position  1, 2, 3 … without a gap
 * @param eventHash SHA-256 of the event's canonical body. Source: docs/programme-rules.md §24
 * @param sealedAt  ISO 8601, UTC, to the millisecond
 */
export function linkText(previous: string, position: number, eventHash: string, sealedAt: string): string {
  return `komawa-chain-2\n${previous}\n${position}\n${eventHash}\n${sealedAt}`
}

/**
 * How long after its own moment, or before the newest moment sealed so far, a deed may be sealed without a word: ten
 * minutes, a default of this programme, not a norm. The sealer takes about a second. Source: docs/programme-rules.md §24
 */
export const LATE_MILLISECONDS = 10 * 60_000

/** Whether a deed came to the chain long after its own moment, or after much younger ones. Moments in ISO 8601. */
export function isSealedLate(at: string, sealedAt: string, newestBefore: string | null): boolean {
  const moment = Date.parse(at)
  const latest = Math.max(Date.parse(sealedAt), newestBefore === null ? 0 : Date.parse(newestBefore))
  return latest - moment > LATE_MILLISECONDS
}
