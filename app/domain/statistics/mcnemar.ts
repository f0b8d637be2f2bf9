import { exactBinomial } from './exact-binomial'

/**
 * McNemar's exact test, two-sided, for pairs in a two-by-two table of before and after. Only the pairs off the
 * diagonal count. Null when there are none. Source: Agresti 2013, Categorical Data Analysis, §11.1.
 *
 * @param b pairs that went from the worse band to the better one
 * @param c pairs that went from the better band to the worse one
 */
export function mcnemarExact(b: number, c: number): number | null {
  return exactBinomial(b, c)
}
