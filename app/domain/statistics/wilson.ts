export type Interval = { share: number; low: number; high: number }

/**
 * Wilson's score interval for a share, 95 %, without continuity correction (z = 1.959964); all three between 0 and 1.
 * Null when n is 0: there is no share of nothing. Source: Newcombe 1998, Statistics in Medicine 17, method 3.
 *
 * @param x how many of the n; 0 to n
 */
export function wilson(x: number, n: number): Interval | null {
  if (n === 0) return null
  const share = x / n
  const centre = share + (z * z) / (2 * n)
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  return {
    share,
    low: x === 0 ? 0 : (centre - spread) / scale,
    high: x === n ? 1 : (centre + spread) / scale,
  }
}

const z = 1.959964
