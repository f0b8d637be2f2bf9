import type { LinkComparison, LinkCounts } from '../links/compare-link'
import type { PipelineStep } from './pipeline'

/** Cells of 1 to 4 people are withheld from whoever is outside the team. Source: docs/programme-rules.md §5. */
export const smallestShown = 5

/** Null is withheld; a test that does not exist is null too. */
export type ShownCounts = { [Count in keyof LinkCounts]: LinkCounts[Count] | null } & {
  /** The reasons for a missing pair are withheld, or what became of the pairs is. */
  withheld: { missing: boolean; pairs: boolean }
}

export type ShownComparison = {
  all: ShownCounts
  byReached: { reached: ShownCounts; notReached: ShownCounts } | 'withheld' | null
  /** Units whose after-window is still open; null when withheld. */
  windowOpen: number | null
}

export function isSmall(count: number): boolean {
  return count > 0 && count < smallestShown
}

export function shownInTeam(comparison: LinkComparison): ShownComparison {
  const { byReached, windowOpen } = comparison
  return {
    all: whole(comparison),
    byReached: byReached && { reached: whole(byReached.reached), notReached: whole(byReached.notReached) },
    windowOpen,
  }
}

/**
 * Withholds small cells with their margins: a small reason takes all reasons and the eligible with it, a small change
 * takes all changes, the pairs and the eligible. The split by reached or not is shown whole or not at all, because it
 * adds up to the row above it.
 */
export function shownOutside(comparison: LinkComparison): ShownComparison {
  const { byReached } = comparison
  const all = withheldWhereSmall(comparison)
  const split = byReached && [byReached.reached, byReached.notReached].map(withheldWhereSmall)
  const [reached, notReached] = split ?? []
  const isWhole = [all, reached, notReached].every((counts) => !counts?.withheld.missing && !counts?.withheld.pairs)
  return {
    all,
    byReached: reached && notReached ? (isWhole ? { reached, notReached } : 'withheld') : null,
    windowOpen: null,
  }
}

/** A step shows neither number when those who reached it, or those who did not, are few. */
export function shownStep<Code extends string>({ code, done, due }: PipelineStep<Code>) {
  const withheld = isSmall(done) || isSmall(due - done)
  return { code, done: withheld ? null : done, due: withheld ? null : due }
}

function whole(counts: LinkCounts): ShownCounts {
  return { ...onlyCounts(counts), withheld: { missing: false, pairs: false } }
}

function withheldWhereSmall(counts: LinkCounts): ShownCounts {
  const { eligible, paired, noBefore, notFoundOrRefused, notComputable, notDone, improved, same, worse } = counts
  const overlaps = [counts.overlap, paired - counts.overlap]
  const missing = [noBefore, notFoundOrRefused, notComputable, notDone, eligible - paired].some(isSmall)
  const pairs = [paired, improved.n, same.n, worse.n, eligible - paired].some(isSmall)
  return {
    ...onlyCounts(counts),
    ...(missing ? { noBefore: null, notFoundOrRefused: null, notComputable: null, notDone: null } : {}),
    ...(pairs ? { paired: null, improved: null, same: null, worse: null, signTestP: null, mcnemarP: null } : {}),
    ...(pairs || overlaps.some(isSmall) ? { overlap: null } : {}),
    ...(missing || pairs ? { eligible: null } : {}),
    withheld: { missing, pairs },
  }
}

function onlyCounts(counts: LinkCounts): LinkCounts {
  const { eligible, paired, noBefore, notFoundOrRefused, notComputable, notDone } = counts
  const { improved, same, worse, signTestP, mcnemarP, overlap } = counts
  return {
    eligible,
    paired,
    noBefore,
    notFoundOrRefused,
    notComputable,
    notDone,
    improved,
    same,
    worse,
    signTestP,
    mcnemarP,
    overlap,
  }
}
