import type { CivilDate } from '../dates'
import { mcnemarExact } from '../statistics/mcnemar'
import { signTest } from '../statistics/sign-test'
import { wilson, type Interval } from '../statistics/wilson'
import type { Change } from './change'
import type { Link } from './link'
import type { LinkUnit } from './link-units'
import { isOverlapping } from './overlap'
import { pairUnit, type PairedUnit } from './pair-unit'

/** Counts of units. `eligible` is the sum of the five that follow it; the rest of the units wait or have no start. */
export type LinkCounts = {
  eligible: number
  paired: number
  noBefore: number
  notFoundOrRefused: number
  notComputable: number
  notDone: number
  improved: CountOfPairs
  same: CountOfPairs
  worse: CountOfPairs
  /** Null when no pair changed. */
  signTestP: number | null
  /** Null unless the measure has exactly two bands, or when no pair changed. */
  mcnemarP: number | null
  /** Pairs that reached another milestone between their two results. */
  overlap: number
}

/** A number of pairs, and its share of all pairs; no interval without pairs. */
export type CountOfPairs = { n: number; interval: Interval | null }

export type LinkComparison = LinkCounts & {
  windowOpen: number
  notReached: number
  notPlanned: number
  /** For links that start at the due date; null for the others. */
  byReached: { reached: LinkCounts; notReached: LinkCounts } | null
}

/**
 * What happened to the units of a link, before to after, without saying why. Improved, same and worse with Wilson
 * intervals (95 %) over the pairs; exact sign test on the pairs that changed.
 *
 * Missing-data rule: units without a pair are counted by their reason and never imputed. Nothing is suppressed here;
 * what leaves the team passes disclosure control afterwards.
 *
 * @param units each household or child once
 * @param asOf only what was known and over by this day counts
 */
export function compareLink(link: Link, units: readonly LinkUnit[], asOf: CivilDate): LinkComparison {
  const outcomes = units.map((unit) => ({ unit, pair: pairUnit(link, unit, asOf) }))
  const waiting = (reason: string) =>
    outcomes.filter(({ pair }) => pair.kind === 'notEligible' && pair.reason === reason).length
  const whereReached = (reached: boolean) =>
    outcomes.filter(({ pair }) => 'reached' in pair && pair.reached === reached)

  return {
    ...countsOf(link, outcomes),
    windowOpen: waiting('windowOpen'),
    notReached: waiting('notReached'),
    notPlanned: waiting('notPlanned'),
    byReached:
      link.anchor === 'due'
        ? { reached: countsOf(link, whereReached(true)), notReached: countsOf(link, whereReached(false)) }
        : null,
  }
}

type Outcome = { unit: LinkUnit; pair: PairedUnit }

function countsOf(link: Link, outcomes: readonly Outcome[]): LinkCounts {
  const ofKind = (kind: PairedUnit['kind']) => outcomes.filter(({ pair }) => pair.kind === kind).length
  const changed = (change: Change) =>
    outcomes.filter(({ pair }) => pair.kind === 'paired' && pair.change === change).length
  const paired = ofKind('paired')
  const improved = changed('improved')
  const worse = changed('worse')
  const countOfPairs = (n: number): CountOfPairs => ({ n, interval: wilson(n, paired) })

  return {
    eligible: outcomes.length - ofKind('notEligible'),
    paired,
    noBefore: ofKind('noBefore'),
    notFoundOrRefused: ofKind('notFoundOrRefused'),
    notComputable: ofKind('notComputable'),
    notDone: ofKind('notDone'),
    improved: countOfPairs(improved),
    same: countOfPairs(changed('same')),
    worse: countOfPairs(worse),
    signTestP: signTest(improved, worse),
    mcnemarP: link.counts.kind === 'band' && link.counts.bands === 2 ? mcnemarExact(improved, worse) : null,
    overlap: outcomes.filter(({ unit, pair }) => isOverlapping(unit, pair)).length,
  }
}
