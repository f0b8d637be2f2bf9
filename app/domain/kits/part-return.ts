import type { LineQuantity } from './delivery-refusal'

/**
 * Parts goods that came back among the lines they had been handed over for, the last line first; what no line was handed
 * over for is left out.
 *
 * @param delivered rows of handovers, and of earlier returns below zero; several rows of one line add up
 * @param gone what reports of a loss name: it cannot come back as well
 */
export function partReturn(
  lineIds: readonly string[],
  delivered: readonly LineQuantity[],
  gone: readonly LineQuantity[],
  quantity: number,
) {
  let left = quantity
  const parts: LineQuantity[] = []
  for (const lineId of [...lineIds].reverse()) {
    const taken = Math.min(left, Math.max(0, sumOf(delivered, lineId) - sumOf(gone, lineId)))
    if (taken > 0) parts.push({ lineId, quantity: taken })
    left -= taken
  }
  return parts
}

function sumOf(rows: readonly LineQuantity[], lineId: string) {
  return rows.reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity : sum), 0)
}
