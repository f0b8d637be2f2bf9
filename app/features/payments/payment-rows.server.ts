import { desc, eq, type SQL } from 'drizzle-orm'
import { kits, lots, payments } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { staffNames } from '~/server/staff-names.server'

export type PaymentRow = Awaited<ReturnType<typeof paymentRows>>[number]

/** Payments, the newest first; the supplier's name, as it stood that day, is null for whoever reads no suppliers. */
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
  const namesSuppliers = mayEver(actor.role, 'supplier.read')
  return rows.map(({ payment, lotNumber, kitNumber }) => ({
    id: payment.id,
    number: payment.number,
    supplierId: payment.supplierId,
    supplierName: namesSuppliers ? payment.payeeName : null,
    lotId: payment.lotId,
    lotNumber,
    kitId: payment.kitId,
    kitNumber,
    amount: payment.amount,
    paidOn: payment.paidOn,
    method: payment.method,
    paidAt: payment.paidAt.toISOString(),
    paidBy: names.get(payment.paidById) ?? '',
  }))
}
