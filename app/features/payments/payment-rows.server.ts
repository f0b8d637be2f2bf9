import { desc, eq, type SQL } from 'drizzle-orm'
import { kits, lots, payments } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { codeOf } from '~/domain/audit/code-of'
import { staffNames } from '~/server/staff-names.server'

export type PaymentRow = Awaited<ReturnType<typeof paymentRows>>[number]

/**
 * Payments, the newest first. Whoever reads no purchases reads no names: the payee's, as it stood that day, is null, and
 * who paid is a code.
 */
export async function paymentRows({ actor, store }: Context, where: SQL | undefined, limit: number) {
  const rows = await store.query
    .select({ payment: payments, lotNumber: lots.number, kitNumber: kits.number })
    .from(payments)
    .leftJoin(lots, eq(lots.id, payments.lotId))
    .leftJoin(kits, eq(kits.id, payments.kitId))
    .where(where)
    .orderBy(desc(payments.paidAt), desc(payments.id))
    .limit(limit)
  const names = await staffNames(
    store.query,
    rows.map(({ payment }) => payment.paidById),
  )
  const readsNames = mayEver(actor.role, 'procurement.read')
  return rows.map(({ payment, lotNumber, kitNumber }) => ({
    id: payment.id,
    number: payment.number,
    supplierId: payment.supplierId,
    supplierName: readsNames ? payment.payeeName : null,
    lotId: payment.lotId,
    lotNumber,
    kitId: payment.kitId,
    kitNumber,
    amount: payment.amount,
    paidOn: payment.paidOn,
    method: payment.method,
    paidAt: payment.paidAt.toISOString(),
    paidBy: readsNames ? (names.get(payment.paidById) ?? '') : codeOf(payment.paidById),
  }))
}
