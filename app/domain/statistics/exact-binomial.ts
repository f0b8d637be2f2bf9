/**
 * Two-sided exact binomial test of one half: twice the smaller tail, at most 1. Null when nothing was counted.
 * The running sum is halved as it grows, so that it neither overflows nor loses digits for thousands of pairs.
 * Source: Conover 1999, Practical Nonparametric Statistics, §3.4.
 */
export function exactBinomial(one: number, other: number): number | null {
  const n = one + other
  if (n === 0) return null

  let term = 1
  let tail = 1
  let halvings = n
  for (let k = 1; k <= Math.min(one, other); k += 1) {
    term = (term * (n - k + 1)) / k
    tail += term
    while (tail > 1 && halvings > 0) {
      term /= 2
      tail /= 2
      halvings -= 1
    }
  }
  return Math.min(1, 2 * tail * 2 ** -halvings)
}
