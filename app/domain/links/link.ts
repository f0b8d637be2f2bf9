import type { MilestoneCode } from '../plans/milestones'
import type { Measure } from './measures'

/** What a milestone is expected to be followed by, as a versioned row. */
export type Link = {
  version: number
  milestone: MilestoneCode
  measure: Measure
  measureVersion: number
  unit: 'household' | 'child'
  /** Which values of the measure are better. */
  direction: 'lower' | 'higher'
  counts: SmallestChange
  /** Days from t0, both ends included. */
  before: DayWindow
  /** Days from t0, both ends included. */
  after: DayWindow
  /** Success milestones survive to be counted, so they start at the due date, reached or not. */
  anchor: 'completed' | 'due'
  /** Key of the words that say why it is expected. */
  why: string
  /** In their place, the words of a version that says it otherwise. */
  whyWords?: { fr: string; en: string }
}

export type DayWindow = readonly [from: number, to: number]

/** A move to another band, of so many, or a change of the value by at least so much (inclusive, in its own unit). */
export type SmallestChange = { kind: 'band'; bands: number } | { kind: 'value'; atLeast: number }
