export type LineOfGoods = {
  item: string
  /** Handed over now, and before. */
  quantity: number
  before: number
  /** The supplier hands it over in kind, and the request names none. */
  toBeBought: boolean
  /** The purchase it stands in, with what came of it for this very line; null when it stands in none. */
  purchase: { number: string; hasCome: boolean; came: number } | null
  /** Whole XOF, as approved. */
  unitPrice: number
  /** How many were paid, and how many of those by payments that did not come back in full. */
  paid: number
  kept: number
}

export type GoodsRefusal =
  | { reason: 'not-bought'; values: { item: string } }
  | { reason: 'lot-not-received'; values: { lot: string } }
  | { reason: 'received-less'; values: { item: string; left: number } }
  | { reason: 'money-went-back'; values: Record<string, never> }

/**
 * Why these goods are not there to be handed over for this kit, or null: nobody bought them, they have not come, fewer
 * came for it than are taken, or the money for them went back to its line.
 * Source: docs/programme-rules.md §20 and §23.
 *
 * @param committed whole XOF that the kit still holds of its budget line; null where it never held any
 */
export function goodsRefusal(lines: readonly LineOfGoods[], committed: number | null): GoodsRefusal | null {
  for (const { item, quantity, before, toBeBought, purchase } of lines) {
    if (quantity === 0) continue
    if (purchase === null) {
      if (toBeBought) return { reason: 'not-bought', values: { item } }
      continue
    }
    if (!purchase.hasCome) return { reason: 'lot-not-received', values: { lot: purchase.number } }
    const left = Math.max(0, purchase.came - before)
    if (quantity > left) return { reason: 'received-less', values: { item, left } }
  }
  return committed !== null && unpaid(lines) > committed ? { reason: 'money-went-back', values: {} } : null
}

/** Whole XOF of what was handed over before and is handed over now, as far as no payment stands for it. */
function unpaid(lines: readonly LineOfGoods[]) {
  return lines.reduce((sum, { quantity, before, paid, kept, unitPrice }) => {
    const earlier = Math.max(0, before - paid)
    const now = Math.min(quantity, Math.max(0, before + quantity - kept))
    return sum + (earlier + now) * unitPrice
  }, 0)
}
