import type { CivilDate } from '../dates'
import type { SmallestChange } from './link'

/** One attempt to measure one unit. Nobody found and nobody willing are results too. */
export type MeasuredResult = {
  on: CivilDate
  status: 'done' | 'notFound' | 'refused'
  /** Null when it could not be computed. */
  value: number | null
  /** Ordinal, higher is better; null for measures without bands. */
  band: number | null
  /** All that must be equal for two results to be comparable: version, cut-offs, language (`1 21/35`, `1 ha`). */
  instrumentVersion: string
}

export function isComputable(counts: SmallestChange, { status, value, band }: MeasuredResult): boolean {
  return status === 'done' && value !== null && (counts.kind === 'value' || band !== null)
}
