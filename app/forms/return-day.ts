import type { CivilDate } from '~/domain/dates'
import { civilDate } from './fields'

/** No return is recorded before this day. A default. Source: docs/programme-rules.md §7. */
const firstReturn = '2015-01-01'

/** The day somebody came back: not in the future, and not before anybody of the programme could have. */
export function returnDay(today: CivilDate) {
  return civilDate()
    .refine((date) => date >= firstReturn, 'households.error.returnTooEarly')
    .refine((date) => date <= today, 'households.error.future')
}
