import type { CivilDate } from '~/domain/dates'
import { daysBetween } from '~/domain/dates'
import type { HouseholdCase } from './household-cases'

/**
 * How hard life is for a household on a day, 0 … 1: what it came back to, less what its business brings from a month
 * after the kit on, and more in the lean season from June to September.
 */
export function hardship(
  { story }: HouseholdCase,
  startedWith: number,
  kitOn: CivilDate | null,
  on: CivilDate,
): number {
  const monthsWithKit = kitOn === null ? 0 : Math.max(0, daysBetween(kitOn, on) - 25) / 30
  const relief = { thriving: 0.14, steady: 0.09, failing: -0.02 }[story.business] * Math.min(monthsWithKit, 4)
  return Math.min(1, Math.max(0.02, startedWith - relief + seasonal(on)))
}

const seasonalByMonth = [-0.02, 0, 0.03, 0.06, 0.1, 0.2, 0.28, 0.3, 0.2, -0.06, -0.08, -0.05]

function seasonal(on: CivilDate) {
  return seasonalByMonth[Number(on.slice(5, 7)) - 1] ?? 0
}

type Noise = { next(): number }

/** Days of the last seven on which each strategy was used. */
export function rcsiAnswers(hard: number, random: Noise) {
  return {
    lessQuality: days(7 * hard, random),
    borrow: days(4.2 * hard - 0.6, random),
    fewerMeals: days(5.5 * hard - 0.5, random),
    smallerPortions: days(6 * hard - 0.3, random),
    adultsAteLess: days(4 * hard - 1, random),
  }
}

/** Days of the last seven on which each group was eaten. */
export function fcsAnswers(hard: number, random: Noise) {
  const ease = 1 - hard
  return {
    staples: 7,
    pulses: days(1 + 4 * ease, random),
    dairy: days(3.2 * ease - 0.4, random),
    meatFishEggs: days(3 * ease - 0.5, random),
    vegetables: days(1 + 5 * ease, random),
    fruit: days(2 * ease - 0.4, random),
    oilFat: days(1.5 + 5 * ease, random),
    sugar: days(1 + 5 * ease, random),
    condiments: 7,
  }
}

/** Whole XOF of the last thirty days, in steps of 500. */
export function incomeAnswers(hard: number, random: Noise) {
  return { householdIncome: Math.round((14_000 + 52_000 * (1 - hard) + 6_000 * random.next()) / 500) * 500 }
}

function days(expected: number, random: Noise) {
  return Math.min(7, Math.max(0, Math.round(expected + (random.next() - 0.5) * 1.6)))
}
