import type { MilestoneCode } from '../plans/milestones'
import type { DayWindow, Link } from './link'

const before: DayWindow = [-120, 0]
const after: DayWindow = [60, 120]
const childrenAtHome = {
  version: 1,
  measure: 'childrenAtHome',
  measureVersion: 1,
  unit: 'household',
  direction: 'lower',
  counts: { kind: 'value', atLeast: 1 },
  before,
  after,
} as const
const level = {
  version: 1,
  measureVersion: 1,
  unit: 'child',
  direction: 'higher',
  counts: { kind: 'value', atLeast: 1 },
  before,
  after,
} as const

/**
 * The links the programme starts with: recommendations, not norms. One child, one level and one band are the smallest
 * steps there are. Income counts from 10 000 XOF a month, the transfer of Niger's own government programme (Bossuroy
 * et al., Nature 2022). Attendance has two bands, cut at the 80 % of milestone C4.
 * Source of the rest: docs/programme-rules.md §3.
 */
export const defaultLinks: readonly Link[] = [
  { ...childrenAtHome, milestone: 'M4', anchor: 'completed', why: 'links.why.M4.childrenAtHome' },
  {
    version: 1,
    milestone: 'M4',
    measure: 'rcsi',
    measureVersion: 1,
    unit: 'household',
    direction: 'lower',
    counts: { kind: 'band', bands: 3 },
    before,
    after,
    anchor: 'completed',
    why: 'links.why.M4.rcsi',
  },
  {
    version: 1,
    milestone: 'M4',
    measure: 'fcs',
    measureVersion: 1,
    unit: 'household',
    direction: 'higher',
    counts: { kind: 'band', bands: 3 },
    before,
    after,
    anchor: 'completed',
    why: 'links.why.M4.fcs',
  },
  {
    version: 1,
    milestone: 'M6',
    measure: 'income',
    measureVersion: 1,
    unit: 'household',
    direction: 'higher',
    counts: { kind: 'value', atLeast: 10_000 },
    before,
    after,
    anchor: 'due',
    why: 'links.why.M6.income',
  },
  { ...childrenAtHome, milestone: 'C1', anchor: 'completed', why: 'links.why.C1.childrenAtHome' },
  {
    version: 1,
    milestone: 'C1',
    measure: 'attendance',
    measureVersion: 1,
    unit: 'child',
    direction: 'higher',
    counts: { kind: 'band', bands: 2 },
    before,
    after,
    anchor: 'completed',
    why: 'links.why.C1.attendance',
  },
  { ...level, milestone: 'C3', measure: 'reading', anchor: 'completed', why: 'links.why.C3.reading' },
  { ...level, milestone: 'C3', measure: 'arithmetic', anchor: 'completed', why: 'links.why.C3.arithmetic' },
  { ...childrenAtHome, milestone: 'C4', anchor: 'due', why: 'links.why.C4.childrenAtHome' },
]

/** Milestones after which no change is expected of themselves: they say "process step, none". */
export const processSteps: readonly MilestoneCode[] = [
  'M0',
  'M1',
  'M2',
  'M3',
  'M5',
  'M7',
  'M8',
  'C2',
  'C5',
  'C6',
  'F1',
  'F2',
  'F3',
  'F4',
  'F5',
  'F6',
  'F7',
  'F8',
  'F9',
  'F10',
  'F11',
  'F12',
  'F13',
  'H1',
  'H2',
  'H3',
  'H4',
  'X',
]

/** Empty for a process step, and for a milestone of a plan's own. */
export function linksOf(milestone: string, links: readonly Link[] = defaultLinks): Link[] {
  return links.filter((link) => link.milestone === milestone)
}
