export type PricedLine = {
  quantity: number
  /** Whole XOF. */
  unitPrice: number
}

export const maximumQuantity = 10_000
export const maximumUnitPrice = 100_000_000

export type LineRefusal = 'quantity-out-of-range' | 'price-out-of-range'

/** Whole quantities 1 … 10 000, whole prices 1 … 100 000 000 XOF: bounds against slips of the hand, no policy. */
export function lineRefusal({ quantity, unitPrice }: PricedLine): LineRefusal | null {
  if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > maximumQuantity) return 'quantity-out-of-range'
  if (!Number.isSafeInteger(unitPrice) || unitPrice < 1 || unitPrice > maximumUnitPrice) return 'price-out-of-range'
  return null
}

/**
 * The cost of a kit in whole XOF; 0 without lines.
 *
 * @throws {RangeError} a line out of bounds, or a sum that is no safe integer
 */
export function kitCost(lines: readonly PricedLine[]): number {
  let cost = 0
  for (const line of lines) {
    const refusal = lineRefusal(line)
    if (refusal) throw new RangeError(refusal)
    cost += line.quantity * line.unitPrice
    if (!Number.isSafeInteger(cost)) throw new RangeError('cost-out-of-range')
  }
  return cost
}
