import type { CivilDate } from '../dates'
import { addMonths } from '../dates'
import type { BusinessState } from '../mentoring/business-states'
import { largestWeeklyAmount, mostAnimals, type VisitOutcome } from '../mentoring/visit-refusal'
import type { CellReader } from './cell-reader'
import { readBusinessState, readVisitOutcome } from './read-words'

export type VisitRow = {
  household: string
  visitedOn: CivilDate
  found: VisitOutcome
  state?: BusinessState
  /** Whole XOF of the last seven days. */
  takings?: number
  costs?: number
  animalsAlive?: number
  /** Whole XOF. */
  animalsValue?: number
  advice?: string
  nextVisitOn?: CivilDate
  /** Every child of the roster was seen at home; else nobody was asked about. */
  childrenHome: boolean
}

/** A past visit. That a child was away needs its name and reason, which one cell cannot say. */
export function readVisitRow(read: CellReader, today: CivilDate): VisitRow | null {
  const household = read.needed('household', (field) => read.text(field, 60))
  const visitedOn = read.needed('visitedOn', (field) => read.date(field, '2010-01-01'))
  const found = read.word('found', readVisitOutcome) ?? 'done'
  const numbers = {
    takings: read.number('takings', largestWeeklyAmount),
    costs: read.number('costs', largestWeeklyAmount),
    animalsAlive: read.number('animalsAlive', mostAnimals),
    animalsValue: read.number('animalsValue', largestWeeklyAmount),
  }
  const state = found === 'done' ? read.needed('state', (field) => read.word(field, readBusinessState)) : undefined
  const advice = read.text('advice', 500)
  const nextVisitOn = read.date('nextVisitOn', '2010-01-01', addMonths(today, 24))
  const childrenHome = read.yesNo('childrenHome')
  if (childrenHome === false) read.say('childrenHome', 'childrenAway')
  if (visitedOn && nextVisitOn && nextVisitOn <= visitedOn) read.say('nextVisitOn', 'nextVisitEarlier')
  if (read.findings.length > 0 || !household || !visitedOn) return null
  const amounts = Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== undefined))
  return {
    household,
    visitedOn,
    found,
    ...(state ? { state } : {}),
    ...(amounts as Partial<typeof numbers>),
    ...(advice ? { advice } : {}),
    ...(nextVisitOn ? { nextVisitOn } : {}),
    childrenHome: childrenHome ?? false,
  }
}
