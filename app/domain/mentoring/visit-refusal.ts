import type { CivilDate } from '../dates'
import { isCivilDate } from '../dates'

export const visitOutcomes = ['done', 'missed', 'notFound'] as const
export type VisitOutcome = (typeof visitOutcomes)[number]

export const largestWeeklyAmount = 100_000_000
export const mostAnimals = 1_000

export type BusinessVisit = {
  visitedOn: CivilDate
  /** Whole XOF of the last seven days; null when it was not told. */
  takings: number | null
  costs: number | null
  /** Null where the kit is no livestock, or they were not counted. */
  animalsAlive: number | null
  /** Whole XOF. */
  animalsValue: number | null
  nextVisitOn: CivilDate | null
}

export type VisitRefusal =
  | 'date-unreadable'
  | 'in-the-future'
  | 'before-delivery'
  | 'next-visit-before-this-one'
  | 'amount-out-of-range'
  | 'animals-out-of-range'

/**
 * Why a visit may not be logged, or null. Amounts 0 … 100 000 000 XOF and up to 1 000 animals: bounds against slips.
 *
 * @param deliveredOn the first handover of the kit; null for a visit before it
 */
export function visitRefusal(
  visit: BusinessVisit,
  deliveredOn: CivilDate | null,
  today: CivilDate,
): VisitRefusal | null {
  const { visitedOn, nextVisitOn, takings, costs, animalsAlive, animalsValue } = visit
  if (!isCivilDate(visitedOn) || (nextVisitOn !== null && !isCivilDate(nextVisitOn))) return 'date-unreadable'
  if (visitedOn > today) return 'in-the-future'
  if (deliveredOn !== null && visitedOn < deliveredOn) return 'before-delivery'
  if (nextVisitOn !== null && nextVisitOn <= visitedOn) return 'next-visit-before-this-one'
  if (![takings, costs, animalsValue].every((amount) => isWithin(amount, largestWeeklyAmount))) {
    return 'amount-out-of-range'
  }
  return isWithin(animalsAlive, mostAnimals) ? null : 'animals-out-of-range'
}

function isWithin(number: number | null, largest: number): boolean {
  return number === null || (Number.isSafeInteger(number) && number >= 0 && number <= largest)
}
