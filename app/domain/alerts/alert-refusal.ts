import type { CivilDate } from '../dates'

export type AlertRefusal = 'alert-closed' | 'alert-in-the-future' | 'alert-before-it-opened'

/** Why nothing can be noted on an alert, or null. */
export function alertRefusal(
  doneOn: CivilDate,
  alert: { openedOn: CivilDate; closed: boolean },
  today: CivilDate,
): AlertRefusal | null {
  if (alert.closed) return 'alert-closed'
  if (doneOn > today) return 'alert-in-the-future'
  return doneOn < alert.openedOn ? 'alert-before-it-opened' : null
}
