import { asc, eq, inArray } from 'drizzle-orm'
import {
  budgetEntries,
  budgetLines,
  grants,
  paymentParts,
  paymentRefundParts,
  paymentRefunds,
  payments,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { recordOf, recordsOf } from './story-record.server'
import { Withheld, type StoryRecord } from './withheld'

/** Which line it was taken from, and every movement of its money. */
export async function budgetStory(db: Db, kitId: string) {
  const entries = await db
    .select()
    .from(budgetEntries)
    .where(eq(budgetEntries.kitId, kitId))
    .orderBy(asc(budgetEntries.at), asc(budgetEntries.id))
  const lines = await db
    .select({ line: budgetLines, grant: grants })
    .from(budgetLines)
    .innerJoin(grants, eq(grants.id, budgetLines.grantId))
    .where(inArray(budgetLines.id, [...new Set(entries.map(({ lineId }) => lineId)), '']))
    .orderBy(asc(budgetLines.id))
  return {
    entries: recordsOf(budgetEntries, entries),
    lines: lines.map(({ line: { id, code, labelFr, labelEn, purpose }, grant }) => ({
      ...{ id, code, labelFr, labelEn, purpose },
      grant: { id: grant.id, donor: grant.donor, reference: grant.reference, endsOn: grant.endsOn },
    })),
  }
}

/** What was paid for this kit, to whom, and what came back. */
export async function paymentStory(db: Db, kitId: string) {
  const parts = await db
    .select({ payment: payments, part: paymentParts, supplier: payments.payeeName })
    .from(paymentParts)
    .innerJoin(payments, eq(payments.id, paymentParts.paymentId))
    .where(eq(paymentParts.kitId, kitId))
    .orderBy(asc(payments.paidAt), asc(payments.id), asc(paymentParts.kitLineId))
  const refunds = await db
    .select({ refund: paymentRefunds, part: paymentRefundParts })
    .from(paymentRefundParts)
    .innerJoin(paymentRefunds, eq(paymentRefunds.id, paymentRefundParts.refundId))
    .where(eq(paymentRefundParts.kitId, kitId))
    .orderBy(asc(paymentRefunds.recordedAt), asc(paymentRefunds.id))
  const first = parts.filter(({ payment }, index) => parts.findIndex((one) => one.payment.id === payment.id) === index)
  return first.map(({ payment, supplier }): StoryRecord => ({
    ...recordOf(payments, payment),
    supplier: new Withheld(supplier),
    parts: parts.filter(({ part }) => part.paymentId === payment.id).map(({ part }) => recordOf(paymentParts, part)),
    refunds: refunds
      .filter(({ refund }) => refund.paymentId === payment.id)
      .map(({ refund, part }) => ({ ...recordOf(paymentRefunds, refund), part: part.amount })),
  }))
}
