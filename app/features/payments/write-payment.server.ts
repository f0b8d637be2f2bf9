import { eq } from 'drizzle-orm'
import { paymentParts, payments, suppliers } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { paymentNumber } from '~/domain/payments/payment-refusal'
import { byKit, type DuePart } from '~/domain/payments/what-is-due'
import type { PaymentMethod } from '~/domain/procurement/procurement-words'
import { Refused } from '~/domain/refused'
import { spendCommitment } from '~/server/budget.server'
import type { Context } from '~/server/context.server'
import { nextNumber } from '~/server/next-number.server'
import { rememberPrices } from '~/server/remember-prices.server'
import { storePictures, type SealedPicture } from '~/server/stored-pictures.server'

/** What every payment says, whatever it is for. */
export type PaymentForm = {
  id: string
  method: PaymentMethod
  /** Number of the invoice, transfer or receipt. */
  reference: string
  paidOn: CivilDate
  note?: string | undefined
}

type Payment = {
  form: PaymentForm
  pictures: readonly SealedPicture[]
  supplierId: string
  lotId: string | null
  kitId: string | null
  parts: readonly (DuePart & { itemKey: string; item: string; unit: string })[]
  market: string
}

/**
 * The rows of one payment: itself with its proof, what of it was for which kit, each kit's commitment settled, and the
 * prices that were paid. In the transaction of its verb, which asked every rule before and records the event.
 *
 * @returns the payment's number and its amount in whole XOF
 * @throws {Refused} 422 no proof, 409 a kit has less committed than that
 */
export async function writePayment(tx: Db, context: Context, payment: Payment) {
  const { actor, now } = context
  const { form, pictures, supplierId, lotId, kitId, parts, market } = payment
  const [proof] = pictures
  if (!proof) throw new Refused('no-picture', 422)
  const amount = parts.reduce((sum, { paid }) => sum + paid, 0)
  const year = Number(nigerDate(now).slice(0, 4))
  const number = paymentNumber(year, await nextNumber(tx, `payment:${year}`))
  await storePictures(tx, context, pictures, { purpose: 'paymentProof', ofId: form.id, deedId: form.id })
  const [payee] = await tx.select({ name: suppliers.name }).from(suppliers).where(eq(suppliers.id, supplierId))
  await tx.insert(payments).values({
    ...{ ...form, note: form.note ?? null },
    ...{
      number,
      supplierId,
      payeeName: payee?.name ?? '',
      lotId,
      kitId,
      amount,
      proofId: proof.id,
      paidById: actor.id,
      paidAt: now,
    },
  })
  await tx.insert(paymentParts).values(
    parts.map(({ kitLineId, kitId, quantity, planned, paid }) => ({
      ...{ paymentId: form.id, kitLineId, kitId, quantity, planned, paid },
    })),
  )
  for (const { kitId, planned, paid } of byKit(parts))
    await spendCommitment(tx, context, { kitId, causeId: form.id, committed: planned, paid })
  await rememberPrices(tx, pricesOf(payment, market))
  return { number, amount }
}

/** One price an item, over all that was paid of it. */
function pricesOf({ form, parts }: Payment, market: string) {
  const items = new Map<string, { item: string; unit: string; quantity: number; paid: number }>()
  for (const { itemKey, item, unit, quantity, paid } of parts) {
    const before = items.get(itemKey) ?? { item, unit, quantity: 0, paid: 0 }
    items.set(itemKey, { ...before, quantity: before.quantity + quantity, paid: before.paid + paid })
  }
  return [...items].flatMap(([itemKey, { item, unit, quantity, paid }]) => {
    const unitPrice = Math.round(paid / quantity)
    return unitPrice < 1 ? [] : [{ itemKey, item, unit, market, unitPrice, paidOn: form.paidOn, paymentId: form.id }]
  })
}
