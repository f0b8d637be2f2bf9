import { eq } from 'drizzle-orm'
import { payments } from '#db/schema/index'
import type { Db } from '#db/store'
import { refunderRefusal } from '~/domain/payments/payment-refusal'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { othersWhoMay } from '~/server/others-who-may.server'
import { tiedTo } from '~/server/supplier-links.server'

/** @throws {Refused} 403 with the names of those who can record it; 404 no such payment */
export async function mustBeRefunder(tx: Db, { actor }: Pick<Context, 'actor'>, paymentId: string) {
  const [payment] = await tx.select().from(payments).where(eq(payments.id, paymentId))
  if (!payment) throw new Refused('not-there', 404)
  const { paidById, supplierId } = payment
  const tiedIds = await tiedTo(tx, supplierId)
  const refusal = refunderRefusal(actor, { paidById, tiedIds })
  if (refusal === null) {
    await mustBeOtherHands(tx, actor, [paidById], 'payment.record', tiedIds)
    return payment
  }
  const names = await othersWhoMay(tx, actor, 'payment.record', [paidById, ...tiedIds])
  throw new Refused(refusal, 403, { names })
}

const said = ['own-payment-back', 'refunder-tied', 'same-hands', 'same-hands-alone'] as const
export type RefunderNote = { reason: (typeof said)[number]; names: string } | null

/** Said before anything is typed: why this person does not record it, and who can. */
export async function refunderNote(context: Context, paymentId: string): Promise<RefunderNote> {
  try {
    await mustBeRefunder(context.store.query, context, paymentId)
    return null
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const reason = said.find((one) => one === error.reason)
    return reason ? { reason, names: String(error.values['names'] ?? '') } : null
  }
}
