import type { LineQuantity } from './delivery-refusal'

/**
 * Parts goods that came back among the lines they had been handed over for, the last line first; what no line was handed
 * over for is left out.
 *
 * @param delivered rows of handovers, and of earlier returns below zero; several rows of one line add up
 */
export function partReturn(lineIds: readonly string[], delivered: readonly LineQuantity[], quantity: number) {
  let left = quantity
  const parts: LineQuantity[] = []
  for (const lineId of [...lineIds].reverse()) {
    const there = delivered.reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity : sum), 0)
    const taken = Math.min(left, Math.max(0, there))
    if (taken > 0) parts.push({ lineId, quantity: taken })
    left -= taken
  }
  return parts
}
