import { exactBinomial } from './exact-binomial'

/**
 * Sign test on pairs that changed: the chance of a split at least this uneven if better and worse were equally
 * likely. Exact binomial, two-sided; pairs without change are left out. Null when no pair changed.
 * Source: Conover 1999, Practical Nonparametric Statistics, §3.4.
 */
export function signTest(better: number, worse: number): number | null {
  return exactBinomial(better, worse)
}
