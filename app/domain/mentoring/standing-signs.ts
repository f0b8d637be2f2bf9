import type { CivilDate } from '../dates'
import type { AssetState, BusinessState } from './business-states'

/** A visit at which somebody was met. */
export type SeenVisit = {
  visitedOn: CivilDate
  state: BusinessState
  /** Whole XOF of seven days, null when it was not told. */
  takings: number | null
  costs: number | null
  animalsAlive: number | null
  /** Whole XOF. */
  animalsValue: number | null
  asset: AssetState | null
}

/** The living animals of the kit as they were handed over; null where none were, or the count is not known. */
export type HandedOver = { animals: number; value: number } | null

export type Sign = { code: SignCode; tells: 'stopped' | 'risk' | 'better' | 'holds' | 'nothing'; values: SignValues }
export type SignValues = Record<string, string | number>
export const signCodes = [
  'neverVisited',
  'closed',
  'changed',
  'suspendedTwice',
  'noAnimalAlive',
  'visitTooOld',
  'suspended',
  'reduced',
  'assetsGone',
  'figuresMissing',
  'weekWithoutNet',
  'belowOwnWeeks',
  'aboveOwnWeeks',
  'likeOwnWeeks',
  'tooFewWeeks',
  'notCounted',
  'fewerAnimals',
  'lessValue',
  'moreAnimals',
  'moreValue',
  'animalsStand',
  'nothingToCompare',
] as const
export type SignCode = (typeof signCodes)[number]

export function sign(code: SignCode, tells: Sign['tells'], values: SignValues = {}): Sign {
  return { code, tells, values }
}
