export type PayableLine = {
  kitLineId: string
  kitId: string
  /** Received in good order, or handed over. */
  received: number
  /** Whole XOF. */
  approvedUnitPrice: number
  unitPrice: number
}

export type DuePart = { kitLineId: string; kitId: string; quantity: number; planned: number; paid: number }

/**
 * What is received and not yet paid, line by line: planned is what was approved for it, paid what it costs. Whole XOF.
 *
 * @param paidBefore quantities of earlier payments, by line
 */
export function whatIsDue(lines: readonly PayableLine[], paidBefore: ReadonlyMap<string, number>): DuePart[] {
  return lines.flatMap(({ kitLineId, kitId, received, approvedUnitPrice, unitPrice }) => {
    const quantity = received - (paidBefore.get(kitLineId) ?? 0)
    if (quantity <= 0) return []
    return [{ kitLineId, kitId, quantity, planned: quantity * approvedUnitPrice, paid: quantity * unitPrice }]
  })
}

export function totalOf(parts: readonly { paid: number }[]): number {
  return parts.reduce((sum, { paid }) => sum + paid, 0)
}

/** Planned and paid of each kit, as its commitment is settled. */
export function byKit(parts: readonly Pick<DuePart, 'kitId' | 'planned' | 'paid'>[]) {
  const kits = new Map<string, { planned: number; paid: number }>()
  for (const { kitId, planned, paid } of parts) {
    const before = kits.get(kitId) ?? { planned: 0, paid: 0 }
    kits.set(kitId, { planned: before.planned + planned, paid: before.paid + paid })
  }
  return [...kits].map(([kitId, sums]) => ({ kitId, ...sums }))
}
