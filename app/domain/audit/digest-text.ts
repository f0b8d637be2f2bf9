import { canonicalJson } from '../text/canonical-json'
import type { CivilDate } from '../dates'

/** The head of the chain as it stood at the first seal of a day in Niger. */
export type DigestStatement = {
  day: CivilDate
  position: number
  chainHash: string
  /** ISO 8601, UTC, to the millisecond. */
  writtenAt: string
}

/** What the signature of a day's digest is made over. Source: docs/programme-rules.md §24 */
export function digestText({ day, position, chainHash, writtenAt }: DigestStatement): string {
  return canonicalJson({ form: 1, kind: 'komawa.digest', day, position, chainHash, writtenAt })
}
