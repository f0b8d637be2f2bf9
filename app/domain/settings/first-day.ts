import type { CivilDate } from '../dates'

/** From when a proposal holds that is answered on this day: nothing is changed backwards. */
export function firstDayOf(proposed: CivilDate, answered: CivilDate): CivilDate {
  return proposed < answered ? answered : proposed
}
