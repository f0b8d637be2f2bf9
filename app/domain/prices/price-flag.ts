/** A default of this programme, not a norm; the setting `prices.flagAbovePercent` replaces it. Source: docs/programme-rules.md §22 */
export const defaultFlagPercent = 25

/**
 * Whether a price stands out beside the last one paid for the same item: that many percent above it, inclusive.
 * Without a last price nothing is said. A flag asks for a second look; it forbids nothing.
 *
 * @param unitPrice whole XOF
 * @param lastPrice whole XOF; null where none was ever paid
 */
export function priceFlag(unitPrice: number, lastPrice: number | null, percent: number): boolean {
  return lastPrice !== null && unitPrice > lastPrice && unitPrice * 100 >= lastPrice * (100 + percent)
}
