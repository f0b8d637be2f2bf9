import { mayEver } from '../access/rights'
import type { Role } from '../access/roles'
import type { CivilDate } from '../dates'

export type Payable = {
  /** Who received or handed over the goods. */
  receivedByIds: readonly string[]
  /** Who asked for one of the kits or approved it, in whatever role they had then. */
  decidedByIds: readonly string[]
  /** Who declared a tie to the supplier. */
  tiedIds: readonly string[]
}

/**
 * Why this person may not pay it, or null: whoever asked for it, approved it or received it, or is tied to the supplier,
 * pays nothing for it. Source: docs/programme-rules.md §19.
 */
export function payerRefusal(actor: { id: string; role: Role }, { receivedByIds, decidedByIds, tiedIds }: Payable) {
  if (!mayEver(actor.role, 'payment.record')) return 'not-your-role'
  if (receivedByIds.includes(actor.id)) return 'own-receipt'
  if (decidedByIds.includes(actor.id)) return 'own-kit-to-pay'
  return tiedIds.includes(actor.id) ? 'payer-tied' : null
}

/**
 * Why this person may not record money that a supplier gave back, or null: another than whoever paid it sees it come, and
 * nobody tied to the supplier. Source: docs/programme-rules.md §19.
 */
export function refunderRefusal(
  actor: { id: string; role: Role },
  { paidById, tiedIds }: { paidById: string; tiedIds: readonly string[] },
) {
  if (!mayEver(actor.role, 'payment.record')) return 'not-your-role'
  if (actor.id === paidById) return 'own-payment-back'
  return tiedIds.includes(actor.id) ? 'refunder-tied' : null
}

/** Why money cannot have left, or come back, on that day, or null. */
export function paymentDayRefusal(paidOn: CivilDate, notBefore: CivilDate, today: CivilDate) {
  if (paidOn < notBefore) return 'paid-too-early'
  return paidOn > today ? 'paid-in-future' : null
}

/** `P-2026-0007`: year of the payment and running number of that year. */
export function paymentNumber(year: number, number: number): string {
  return `P-${year}-${String(number).padStart(4, '0')}`
}
