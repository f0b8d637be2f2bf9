import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { mustBePayer } from './must-be-payer.server'

type Payable = { receivedByIds: readonly string[]; tiedIds: readonly string[] }
export type PayerNote = { reason: 'own-receipt' | 'payer-tied'; names: string } | null

/** Said before anything is typed: why this person cannot pay it, and who can. */
export async function payerNote(context: Context, payable: Payable): Promise<PayerNote> {
  try {
    await mustBePayer(context.store.query, context, payable)
    return null
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const reason = error.reason === 'payer-tied' ? 'payer-tied' : 'own-receipt'
    return { reason, names: String(error.values['names'] ?? '') }
  }
}
