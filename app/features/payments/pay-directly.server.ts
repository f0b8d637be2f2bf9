import { eq } from 'drizzle-orm'
import { payments } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { Modality } from '~/domain/kits/catalogue-words'
import { paymentDayRefusal } from '~/domain/payments/payment-refusal'
import { shareOut } from '~/domain/payments/share-out'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { sealedPictures, type SealedPicture } from '~/server/stored-pictures.server'
import { directDue } from './direct-due.server'
import { mustBePayer } from './must-be-payer.server'
import { proofOf } from './pay-lot.server'
import { isInUse } from './payees.server'
import { writePayment, type PaymentForm } from './write-payment.server'

export type DirectPaymentForm = PaymentForm & {
  /** Whole XOF: what was delivered at the approved price, or less with a reason. */
  amount: number
  /** What is paid of the kit; left out, the goods of its own supplier. */
  of?: Modality | undefined
  /** Whom rent, school or transport are paid to. */
  payeeId?: string | undefined
  pictures: readonly string[]
}

/**
 * Pays for one kit what was handed over of it: its goods to its own supplier, rent, school and transport to whoever is
 * named. What is paid less than approved goes back to the line.
 *
 * @throws {Refused} 403 handed over by this person, or tied to the payee, and who can pay; 404 no such kit, nothing of it
 * paid that way; 409 nothing handed over, all paid; 422 no payee, more than is due, less without a reason, the day, no
 * proof
 */
export async function payDirectly(context: Context, kitId: string, { pictures, ...form }: DirectPaymentForm) {
  await payDirectlyWith(context, kitId, form, await sealedPictures(pictures))
}

/** The same with pictures that were looked at before: it awaits nothing but its queries. */
export async function payDirectlyWith(
  context: Context,
  kitId: string,
  { amount, of = 'supplierInKind', payeeId, ...form }: Omit<DirectPaymentForm, 'pictures'>,
  pictures: readonly SealedPicture[],
) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const [done] = await tx.select().from(payments).where(eq(payments.id, form.id))
    if (done) {
      sentBefore(done, { ...form, kitId, amount, paidById: actor.id })
      return
    }
    const kit = await directDue(tx, kitId, of, payeeId)
    if (!kit) throw new Refused('not-there', 404)
    await mustBePayer(tx, context, kit)
    const { total, supplier, deliveredOn, market } = kit
    if (!supplier || (of !== 'supplierInKind' && !(await isInUse(tx, supplier.id))))
      throw new Refused('payee-unknown', 422)
    if (deliveredOn === null || total === 0) throw new Refused('nothing-to-pay', 409)
    const day = paymentDayRefusal(form.paidOn, deliveredOn, nigerDate(now))
    if (day) throw new Refused(day, 422)
    if (!Number.isSafeInteger(amount) || amount < 1) throw new Refused('payment-of-nothing', 422)
    if (amount > total) throw new Refused('payment-above-due', 422, { due: total })
    if (amount < total && form.note === undefined) throw new Refused('less-needs-reason', 422, { due: total })

    const shares = shareOut(
      amount,
      kit.parts.map(({ paid }) => paid),
    )
    const parts = kit.parts.map((part, index) => ({ ...part, paid: shares[index] ?? 0 }))
    const written = { form, pictures, supplierId: supplier.id, lotId: null, kitId, parts, market }
    const { number } = await writePayment(tx, context, written)
    await recordEvent(tx, {
      actor,
      now,
      action: 'payment.recorded',
      subjects: [
        { kind: 'payment', id: form.id },
        { kind: 'kit', id: kitId },
        { kind: 'household', id: kit.householdId },
        { kind: 'supplier', id: supplier.id },
      ],
      details: {
        ...{ number, amount, due: total, of, method: form.method, paidOn: form.paidOn, proof: proofOf(pictures) },
        rows: [await sealedRows(tx, 'payment', [form.id])],
      },
    })
  })
}
