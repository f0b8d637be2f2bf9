import type { CivilDate } from '../dates'
import { signalKinds, type SignalCode } from './alert-codes'

/** A fact that speaks; while it lasts its key stays the same. */
export type Signal = {
  code: SignalCode
  key: string
  since: CivilDate
  personId: string | null
  businessId: string | null
}

/**
 * One alert a household, over both tracks. It opens for a hard signal, or for signals from both tracks; at least one of
 * them has to be new, so that what was closed is not opened again by what was known then. While it is open, new signals
 * join it. Source: docs/programme-rules.md §14.
 *
 * @param known keys of the signals that stood in an alert of this household before
 */
export function householdAlert(
  present: readonly Signal[],
  known: ReadonlySet<string>,
  isOpen: boolean,
): { opens: boolean; joining: Signal[] } {
  const fresh = present.filter(({ key }) => !known.has(key))
  if (isOpen || fresh.length === 0) return { opens: false, joining: isOpen ? fresh : [] }
  const tracks = new Set(present.map(({ code }) => signalKinds[code].track))
  const opens = fresh.some(({ code }) => signalKinds[code].hard) || tracks.size > 1
  return { opens, joining: opens ? [...present] : [] }
}
