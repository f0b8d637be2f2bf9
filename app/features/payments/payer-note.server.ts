import type { Payable } from '~/domain/payments/payment-refusal'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { mustBePayer } from './must-be-payer.server'

const said = ['own-receipt', 'own-kit-to-pay', 'payer-tied', 'same-hands', 'same-hands-alone'] as const
export type PayerNote = { reason: (typeof said)[number]; names: string } | null

/** Said before anything is typed: why this person cannot pay it, and who can. */
export async function payerNote(context: Context, payable: Payable): Promise<PayerNote> {
  try {
    await mustBePayer(context.store.query, context, payable)
    return null
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const reason = said.find((one) => one === error.reason)
    return reason ? { reason, names: String(error.values['names'] ?? '') } : null
  }
}
