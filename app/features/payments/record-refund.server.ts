import { eq } from 'drizzle-orm'
import { paymentRefundParts, paymentRefunds } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { paymentDayRefusal } from '~/domain/payments/payment-refusal'
import { shareOut } from '~/domain/payments/share-out'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import { correctSpending } from '~/server/budget.server'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { sealedPictures, storePictures } from '~/server/stored-pictures.server'
import { keptOfPayment } from './kept-of-payment.server'
import { mustBeRefunder } from './must-be-refunder.server'
import { proofOf } from './pay-lot.server'

export type RefundForm = {
  id: string
  /** Whole XOF. */
  amount: number
  receivedOn: CivilDate
  reason: string
  /** The kit it is for; all kits of the payment in proportion otherwise. */
  kitId?: string | undefined
  pictures: readonly string[]
}

/**
 * Money that a supplier gave back leaves the spending of the kits and is free again on their lines.
 *
 * @throws {Refused} 403 not a role that does, paid by this person, tied to the supplier, and who can; 404 no such payment
 * or kit of it; 422 more than was kept, the day, no proof
 */
export async function recordRefund(context: Context, paymentId: string, { pictures: ids, kitId, ...form }: RefundForm) {
  const { actor, store, now } = context
  if (!mayEver(actor.role, 'payment.record')) throw new Refused('not-your-role', 403)
  const pictures = await sealedPictures(ids)
  await store.write(async (tx) => {
    const [done] = await tx.select().from(paymentRefunds).where(eq(paymentRefunds.id, form.id))
    if (done) {
      sentBefore(done, { ...form, paymentId, recordedById: actor.id })
      return
    }
    const payment = await mustBeRefunder(tx, context, paymentId)
    const kept = (await keptOfPayment(tx, paymentId)).filter((part) => kitId === undefined || part.kitId === kitId)
    if (kept.length === 0) throw new Refused('not-there', 404)
    const most = kept.reduce((sum, part) => sum + part.kept, 0)
    const day = paymentDayRefusal(form.receivedOn, payment.paidOn, nigerDate(now))
    if (day) throw new Refused(day, 422)
    if (!Number.isSafeInteger(form.amount) || form.amount < 1) throw new Refused('payment-of-nothing', 422)
    if (form.amount > most) throw new Refused('refund-above-paid', 422, { most })
    const [proof] = pictures
    if (!proof) throw new Refused('no-picture', 422)

    await storePictures(tx, context, pictures, { purpose: 'paymentProof', ofId: paymentId, deedId: form.id })
    const row = { ...form, paymentId, proofId: proof.id, recordedById: actor.id, recordedAt: now }
    await tx.insert(paymentRefunds).values(row)
    const shares = shareOut(
      form.amount,
      kept.map((part) => part.kept),
    )
    const parts = kept.flatMap((part, index) => {
      const amount = shares[index] ?? 0
      return amount === 0 ? [] : [{ refundId: form.id, kitId: part.kitId, amount }]
    })
    await tx.insert(paymentRefundParts).values(parts)
    for (const part of parts)
      await correctSpending(tx, context, { kitId: part.kitId, causeId: form.id, back: part.amount })
    await recordEvent(tx, {
      actor,
      now,
      action: 'payment.refunded',
      subjects: [
        { kind: 'payment', id: paymentId },
        { kind: 'supplier', id: payment.supplierId },
        ...(payment.lotId === null ? [] : [{ kind: 'lot' as const, id: payment.lotId }]),
        ...parts.map((part) => ({ kind: 'kit' as const, id: part.kitId })),
      ],
      details: {
        ...{ number: payment.number, amount: form.amount, receivedOn: form.receivedOn, proof: proofOf(pictures) },
        rows: [await sealedRows(tx, 'refund', [form.id])],
      },
    })
  })
}
