import { eq } from 'drizzle-orm'
import { payments } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { keptOfPayment } from './kept-of-payment.server'
import { lotDue } from './lot-due.server'
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
  return {
    lotId,
    due: due.total,
    pays: mayEver(actor.role, 'payment.record'),
    rows,
    planned: total(({ planned }) => planned),
    paid: total(({ paid }) => paid),
    kept: total(({ kept }) => kept),
  }
}
