import type { CivilDate } from '../dates'
import { signalKinds, type SignalCode } from './alert-codes'

/** A fact that speaks; while it lasts its key stays the same. */
export type Signal = {
  code: SignalCode
  key: string
  since: CivilDate
  personId: string | null
  businessId: string | null
  /** Of what each meeting asks anew: the day of the newest answer that says so. */
  newestOn?: CivilDate
}

/**
 * One alert a household, over both tracks. It opens for a hard signal, or for signals from both tracks; at least one of
 * them has to be new, so that what was closed is not opened again by what was known then; a hard one is new too when it
 * was heard again after the day of the closing. While it is open, new signals join it. Source: docs/programme-rules.md §14.
 *
 * @param known by key, the signals that stood in an alert of this household before, with the day of its closing; null
 * while it is open
 */
export function householdAlert(
  present: readonly Signal[],
  known: ReadonlyMap<string, CivilDate | null>,
  isOpen: boolean,
): { opens: boolean; joining: Signal[] } {
  const fresh = present.filter((signal) => isNew(signal, known))
  if (isOpen || fresh.length === 0) return { opens: false, joining: isOpen ? fresh : [] }
  const tracks = new Set(present.map(({ code }) => signalKinds[code].track))
  const opens = fresh.some(({ code }) => signalKinds[code].hard) || tracks.size > 1
  return { opens, joining: opens ? [...present] : [] }
}

function isNew({ key, code, newestOn }: Signal, known: ReadonlyMap<string, CivilDate | null>) {
  const closedOn = known.get(key)
  if (closedOn === undefined) return true
  return closedOn !== null && signalKinds[code].hard && newestOn !== undefined && newestOn > closedOn
}
