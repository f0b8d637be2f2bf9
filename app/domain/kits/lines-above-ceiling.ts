/** Lines whose unit price goes beyond the catalogue's, whole XOF, inclusive; without a ceiling none does. */
export function linesAboveCeiling<Line extends { unitPrice: number; unitPriceCeiling: number | null }>(
  lines: readonly Line[],
): Line[] {
  return lines.filter(({ unitPrice, unitPriceCeiling }) => unitPriceCeiling !== null && unitPrice > unitPriceCeiling)
}
