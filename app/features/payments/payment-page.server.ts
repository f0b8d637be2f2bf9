import { asc, eq } from 'drizzle-orm'
import { paymentRefunds, payments } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { kitsOpenTo } from '~/server/kits-open-to.server'
import { picturesOf } from '~/server/pictures-of.server'
import { staffNames } from '~/server/staff-names.server'
import { keptOfPayment } from './kept-of-payment.server'
import { paymentRows } from './payment-rows.server'

/** A payment with its proof, what of it was for which kit beside what was approved, and what came back; null if none. */
export async function paymentPage(context: Context, id: string) {
  const { actor, store } = context
  const { query } = store
  const [payment] = await paymentRows(context, eq(payments.id, id), 1)
  if (!payment) return null
  const [[words], kept, refunds] = await Promise.all([
    query.select({ reference: payments.reference, note: payments.note }).from(payments).where(eq(payments.id, id)),
    keptOfPayment(query, id),
    query.select().from(paymentRefunds).where(eq(paymentRefunds.paymentId, id)).orderBy(asc(paymentRefunds.id)),
  ])
  const seesProof = mayEver(actor.role, 'procurement.read')
  const [pictures, names, open] = await Promise.all([
    picturesOf(query, seesProof ? [id, ...refunds.map((refund) => refund.id)] : []),
    staffNames(
      query,
      refunds.map(({ recordedById }) => recordedById),
    ),
    kitsOpenTo(
      query,
      actor,
      kept.map(({ kitId }) => kitId),
    ),
  ])
  return {
    ...payment,
    reference: words?.reference ?? '',
    note: words?.note ?? null,
    proof: pictures.get(id) ?? [],
    parts: kept.map((part) => ({ ...part, href: open.has(part.kitId) ? `/kits/${part.kitId}` : null })),
    kept: kept.reduce((sum, part) => sum + part.kept, 0),
    refunds: refunds.map((refund) => ({
      ...{ id: refund.id, amount: refund.amount, receivedOn: refund.receivedOn, reason: refund.reason },
      recordedBy: names.get(refund.recordedById) ?? '',
      proof: pictures.get(refund.id) ?? [],
    })),
    records: mayEver(actor.role, 'payment.record'),
    readsLots: mayEver(actor.role, 'procurement.read'),
  }
}
