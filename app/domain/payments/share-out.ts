/**
 * Parts an amount in whole francs in proportion to the weights; what rounding leaves goes, franc by franc, to the largest
 * remainders, the first of equal ones before. The parts always add up to the amount, and none is above its weight as long
 * as the amount is not above all of them.
 *
 * @param amount  whole XOF, not below zero
 * @param weights whole XOF, not below zero, together above zero unless the amount is zero
 */
export function shareOut(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  if (whole === 0) return weights.map(() => 0)
  const exact = weights.map((weight) => {
    const product = BigInt(amount) * BigInt(weight)
    return { part: Number(product / BigInt(whole)), left: product % BigInt(whole) }
  })
  let rest = amount - exact.reduce((sum, { part }) => sum + part, 0)
  const byRemainder = exact
    .map(({ left }, index) => ({ left, index }))
    .sort((one, other) => (one.left === other.left ? one.index - other.index : one.left > other.left ? -1 : 1))
  const parts = exact.map(({ part }) => part)
  for (const { index } of byRemainder) {
    if (rest === 0) break
    parts[index] = (parts[index] ?? 0) + 1
    rest -= 1
  }
  return parts
}
