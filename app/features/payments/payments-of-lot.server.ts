import { eq } from 'drizzle-orm'
import { payments } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { keptOfPayment } from './kept-of-payment.server'
import { lotDue } from './lot-due.server'
import { payerNote } from './payer-note.server'
import { paymentRows } from './payment-rows.server'

/** A purchase has few payments: one a receipt. */
const SHOWN = 50

export type LotPaymentsShown = NonNullable<Awaited<ReturnType<typeof paymentsOfLot>>>

/** What a purchase has paid beside what was approved for it, and what is due; null for whoever reads no funds. */
export async function paymentsOfLot(context: Context, lotId: string) {
  const { actor, store } = context
  if (!mayEver(actor.role, 'fund.read')) return null
  const [due, rows] = await Promise.all([
    lotDue(store.query, lotId),
    paymentRows(context, eq(payments.lotId, lotId), SHOWN),
  ])
  if (!due) return null
  const parts = (await Promise.all(rows.map(({ id }) => keptOfPayment(store.query, id)))).flat()
  const total = (pick: (part: (typeof parts)[number]) => number) => parts.reduce((sum, part) => sum + pick(part), 0)
  const pays = mayEver(actor.role, 'payment.record')
  return {
    lotId,
    due: due.total,
    pays,
    /** Said instead of the way to pay: why this person may not, and who may. */
    refusal: pays && due.total > 0 ? await payerNote(context, due) : null,
    rows,
    planned: total(({ planned }) => planned),
    paid: total(({ paid }) => paid),
    kept: total(({ kept }) => kept),
  }
}
