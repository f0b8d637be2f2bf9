import { knownItem } from './known-item'

type Line = { item: string; unit: string; quantity: number; unitPrice: number }
type For = { caregiverId: string; childId: string | null }

/** Why a request does not replace this loss, or null when it does. */
export type ReplacementRefusal = 'replacement-for-another' | 'replacement-not-the-goods'

/**
 * A replacement is the goods that are gone, for the same people: the same thing in the same unit, no more of it than was
 * lost, and not dearer than it was. Source: docs/programme-rules.md §25.
 */
export function replacementRefusal(
  loss: For & { line: Line },
  asked: For & { lines: readonly Line[] },
): ReplacementRefusal | null {
  if (asked.caregiverId !== loss.caregiverId || asked.childId !== loss.childId) return 'replacement-for-another'
  const { line: lost } = loss
  const isLost = (line: Line) =>
    line.unit === lost.unit && line.unitPrice <= lost.unitPrice && knownItem([lost], line) !== undefined
  const quantity = asked.lines.reduce((sum, line) => sum + line.quantity, 0)
  return asked.lines.every(isLost) && quantity <= lost.quantity ? null : 'replacement-not-the-goods'
}
