import { and, eq, isNotNull, lt, or } from 'drizzle-orm'
import { payments } from '#db/schema/index'
import { instantCursor } from '~/domain/text/instant-cursor'
import type { Context } from '~/server/context.server'
import { paymentRows } from './payment-rows.server'
import type { PaymentView } from './payment-views'

const PAGE = 30

/** Payments of purchases, of single kits, or all, the newest first, a page at a time. */
export async function paymentList(context: Context, { view, after }: { view: PaymentView; after: string | null }) {
  const last = instantCursor(after)
  const older = last && or(lt(payments.paidAt, last.at), and(eq(payments.paidAt, last.at), lt(payments.id, last.id)))
  const inView = { all: undefined, lots: isNotNull(payments.lotId), kits: isNotNull(payments.kitId) }[view]
  const found = await paymentRows(context, and(inView, older ?? undefined), PAGE + 1)
  const rows = found.slice(0, PAGE)
  const end = rows.at(-1)
  return { rows, next: found.length > PAGE && end ? `${Date.parse(end.paidAt)}_${end.id}` : null }
}
