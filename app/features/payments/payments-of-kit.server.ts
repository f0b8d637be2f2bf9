import { asc, eq } from 'drizzle-orm'
import { paymentParts, paymentRefundParts, payments } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { directDues } from './direct-due.server'

export type KitPaymentsShown = NonNullable<Awaited<ReturnType<typeof paymentsOfKit>>>

/**
 * What was paid for a kit beside what was approved for it, and what is due for it alone; the caller has found that the
 * actor may see the kit. Null while there is nothing of either.
 */
export async function paymentsOfKit({ actor, store: { query } }: Context, kitId: string) {
  const parts = await query
    .select({ id: payments.id, number: payments.number, paidOn: payments.paidOn, part: paymentParts })
    .from(paymentParts)
    .innerJoin(payments, eq(payments.id, paymentParts.paymentId))
    .where(eq(paymentParts.kitId, kitId))
    .orderBy(asc(payments.paidAt), asc(payments.id))
  const backs = await query
    .select({ amount: paymentRefundParts.amount })
    .from(paymentRefundParts)
    .where(eq(paymentRefundParts.kitId, kitId))
  const dues = (await directDues(query, kitId)).flatMap(({ of, total }) => (total === 0 ? [] : [{ of, total }]))
  if (parts.length === 0 && dues.length === 0) return null
  const rows = new Map<string, { id: string; number: string; paidOn: string; planned: number; paid: number }>()
  for (const { id, number, paidOn, part } of parts) {
    const before = rows.get(id) ?? { id, number, paidOn, planned: 0, paid: 0 }
    rows.set(id, { ...before, planned: before.planned + part.planned, paid: before.paid + part.paid })
  }
  return {
    kitId,
    rows: [...rows.values()],
    back: backs.reduce((sum, { amount }) => sum + amount, 0),
    dues,
    pays: mayEver(actor.role, 'payment.record'),
    opens: mayEver(actor.role, 'fund.read'),
  }
}
