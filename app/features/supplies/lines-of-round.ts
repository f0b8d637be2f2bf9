import type { KitUnit } from '~/domain/kits/kit-units'
import { Refused } from '~/domain/refused'

export type RoundLineForm = { position: number; quantity: number; unitPrice: number }
type CatalogueLine = { position: number; itemFr: string; unit: string }

/**
 * What each child's kit asks for: the catalogue's lines with the quantities and prices that were typed; a quantity of 0
 * leaves the line out.
 *
 * @throws {Refused} 422 no line is left
 */
export function linesOfRound(catalogue: readonly CatalogueLine[], typed: readonly RoundLineForm[]) {
  const lines = catalogue.flatMap(({ position, itemFr, unit }) => {
    const line = typed.find((one) => one.position === position)
    if (!line || line.quantity === 0) return []
    return [{ item: itemFr, unit: unit as KitUnit, quantity: line.quantity, unitPrice: line.unitPrice }]
  })
  if (lines.length === 0) throw new Refused('round-no-lines', 422)
  return lines
}
