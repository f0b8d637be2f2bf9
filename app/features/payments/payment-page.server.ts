import { asc, eq } from 'drizzle-orm'
import { paymentRefunds, payments } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { codeOf } from '~/domain/audit/code-of'
import type { Context } from '~/server/context.server'
import { kitsOpenTo } from '~/server/kits-open-to.server'
import { picturesOf } from '~/server/pictures-of.server'
import { staffNames } from '~/server/staff-names.server'
import { keptOfPayment } from './kept-of-payment.server'
import { paymentRows } from './payment-rows.server'

/**
 * A payment with its proof, what of it was for which kit beside what was approved, and what came back; null if none.
 * Words typed by hand and papers may bear names: they are for whoever reads purchases.
 */
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
  const readsWords = mayEver(actor.role, 'procurement.read')
  const [pictures, names, open] = await Promise.all([
    picturesOf(query, readsWords ? [id, ...refunds.map((refund) => refund.id)] : []),
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
    reference: readsWords ? (words?.reference ?? '') : null,
    note: readsWords ? (words?.note ?? null) : null,
    proof: pictures.get(id) ?? [],
    parts: kept.map((part) => ({ ...part, href: open.has(part.kitId) ? `/kits/${part.kitId}` : null })),
    kept: kept.reduce((sum, part) => sum + part.kept, 0),
    refunds: refunds.map((refund) => ({
      ...{ id: refund.id, amount: refund.amount, receivedOn: refund.receivedOn },
      reason: readsWords ? refund.reason : null,
      recordedBy: readsWords ? (names.get(refund.recordedById) ?? '') : codeOf(refund.recordedById),
      proof: pictures.get(refund.id) ?? [],
    })),
    records: mayEver(actor.role, 'payment.record'),
    readsLots: readsWords,
  }
}
