import { addDays, daysBetween, type CivilDate } from '../dates'
import { changeBetween, type Change } from './change'
import type { DayWindow, Link } from './link'
import { linkStart, type LinkStart } from './link-start'
import type { LinkUnit } from './link-units'
import { isComputable, type MeasuredResult } from './measured-result'

/** What became of one unit after its milestone, or the one reason why nothing can be said. */
export type PairedUnit<Result extends MeasuredResult = MeasuredResult> =
  | (LinkStart & { kind: 'paired'; before: Result; after: Result; change: Change })
  | (LinkStart & { kind: 'noBefore' | 'notFoundOrRefused' | 'notComputable' | 'notDone'; before: Result | null })
  | { kind: 'notEligible'; reason: 'notReached' | 'notPlanned' }
  | (LinkStart & {
      kind: 'notEligible'
      reason: 'windowOpen'
      before: Result | null
      opensOn: CivilDate
      closesOn: CivilDate
    })

/**
 * Pairs the results of one unit around t0. Before is the latest computable result of the before-window; after is the
 * computable result nearest to the middle of the after-window, ties the earlier, of the same instrument version.
 * Eligible once the after-window has ended, the as-of day included. One reason only, in this order: paired, no before,
 * not found or refused, not computable (a result of another version too), not done.
 * Source: docs/programme-rules.md §3.
 */
export function pairUnit<Result extends MeasuredResult>(
  link: Link,
  unit: LinkUnit<Result>,
  asOf: CivilDate,
): PairedUnit<Result> {
  const start = linkStart(link, unit, asOf)
  if (!start) return { kind: 'notEligible', reason: link.anchor === 'due' ? 'notPlanned' : 'notReached' }

  const known = unit.results.filter(({ on }) => on <= asOf)
  const before = resultBefore(link, known, start.t0)
  const opensOn = addDays(start.t0, link.after[0])
  const closesOn = addDays(start.t0, link.after[1])
  if (closesOn > asOf) return { kind: 'notEligible', reason: 'windowOpen', ...start, before, opensOn, closesOn }
  if (!before) return { kind: 'noBefore', ...start, before }

  const attempts = within(link.after, known, start.t0)
  const after = resultAfter(link, attempts, start.t0, before)
  if (after) return { kind: 'paired', ...start, before, after, change: changeBetween(link, before, after) }
  if (attempts.some(({ status }) => status !== 'done')) return { kind: 'notFoundOrRefused', ...start, before }
  return { kind: attempts.length > 0 ? 'notComputable' : 'notDone', ...start, before }
}

function resultBefore<Result extends MeasuredResult>(link: Link, results: readonly Result[], t0: CivilDate) {
  return within(link.before, results, t0)
    .filter((result) => isComputable(link.counts, result))
    .reduce<Result | null>((latest, result) => (latest === null || result.on >= latest.on ? result : latest), null)
}

function resultAfter<Result extends MeasuredResult>(
  link: Link,
  attempts: readonly Result[],
  t0: CivilDate,
  { instrumentVersion }: Result,
) {
  const middle = (link.after[0] + link.after[1]) / 2
  const distance = ({ on }: Result) => Math.abs(daysBetween(t0, on) - middle)
  return attempts
    .filter((result) => isComputable(link.counts, result) && result.instrumentVersion === instrumentVersion)
    .sort((a, b) => distance(a) - distance(b) || a.on.localeCompare(b.on))
    .at(0)
}

function within<Result extends MeasuredResult>([from, to]: DayWindow, results: readonly Result[], t0: CivilDate) {
  const first = addDays(t0, from)
  const last = addDays(t0, to)
  return results.filter(({ on }) => on >= first && on <= last)
}
