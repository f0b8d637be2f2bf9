import { eq } from 'drizzle-orm'
import { payments } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { paymentDayRefusal } from '~/domain/payments/payment-refusal'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import type { Context } from '~/server/context.server'
import { keepLotState } from '~/server/keep-lot-state.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { sealedPictures, type SealedPicture } from '~/server/stored-pictures.server'
import { lotDue } from './lot-due.server'
import { mustBePayer } from './must-be-payer.server'
import { writePayment, type PaymentForm } from './write-payment.server'

export type LotPaymentForm = PaymentForm & {
  /** Whole XOF, as it stands on the invoice. */
  invoiceTotal: number
  pictures: readonly string[]
}

/**
 * Pays a supplier what a purchase received and was not paid for, at the prices of the quote chosen.
 *
 * @throws {Refused} 403 received by this person, or tied to the supplier, and who can pay; 404 no such purchase; 409
 * nothing received, all paid, a kit has less committed; 422 the invoice says something else, the day, no proof
 */
export async function payLot(context: Context, lotId: string, { pictures, ...form }: LotPaymentForm) {
  await payLotWith(context, lotId, form, await sealedPictures(pictures))
}

/** The same with pictures that were looked at before: it awaits nothing but its queries. */
export async function payLotWith(
  context: Context,
  lotId: string,
  { invoiceTotal, ...form }: Omit<LotPaymentForm, 'pictures'>,
  pictures: readonly SealedPicture[],
) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const [done] = await tx.select().from(payments).where(eq(payments.id, form.id))
    if (done) {
      sentBefore(done, { ...form, lotId, amount: invoiceTotal, paidById: actor.id })
      return
    }
    const lot = await lotDue(tx, lotId)
    if (!lot) throw new Refused('not-there', 404)
    await mustBePayer(tx, context, lot)
    const { supplier, parts, total, orderedOn } = lot
    if (!supplier || orderedOn === null || total === 0) throw new Refused('nothing-to-pay', 409)
    const day = paymentDayRefusal(form.paidOn, orderedOn, nigerDate(now))
    if (day) throw new Refused(day, 422)
    if (invoiceTotal !== total) throw new Refused('invoice-differs', 422, { invoice: invoiceTotal, due: total })

    const { market } = lot
    const written = { form, pictures, supplierId: supplier.id, lotId, kitId: null, parts, market }
    const { number, amount } = await writePayment(tx, context, written)
    await keepLotState(tx, lotId, now)
    await recordEvent(tx, {
      actor,
      now,
      action: 'payment.recorded',
      subjects: [
        { kind: 'payment', id: form.id },
        { kind: 'lot', id: lotId },
        { kind: 'supplier', id: supplier.id },
        ...[...new Set(parts.map(({ kitId }) => kitId))].map((id) => ({ kind: 'kit' as const, id })),
      ],
      details: {
        ...{ number, amount, method: form.method, paidOn: form.paidOn, lot: lot.number, proof: proofOf(pictures) },
        rows: [await sealedRows(tx, 'payment', [form.id])],
      },
    })
  })
}

/** SHA-256 of what proves it. */
export function proofOf(pictures: readonly { sha256: string }[]) {
  return pictures.map(({ sha256 }) => sha256)
}
