import type { CivilDate } from '../dates'

export type SuppliesRefusal = 'in-the-future' | 'nothing-handed-out' | 'item-twice' | 'nobody-present'

export type HandOut = {
  handedOutOn: CivilDate
  caregiverPresent: boolean
  childPresent: boolean
  lines: readonly { item: string; quantity: number }[]
}

/** Why a hand-out may not be recorded, or null: somebody of the household received at least one thing. */
export function suppliesRefusal(handOut: HandOut, today: CivilDate): SuppliesRefusal | null {
  if (handOut.handedOutOn > today) return 'in-the-future'
  if (!handOut.lines.some(({ quantity }) => quantity > 0)) return 'nothing-handed-out'
  if (new Set(handOut.lines.map(({ item }) => item)).size < handOut.lines.length) return 'item-twice'
  return handOut.caregiverPresent || handOut.childPresent ? null : 'nobody-present'
}
