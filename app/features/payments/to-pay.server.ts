import { and, asc, eq, gt, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import {
  goodsReceiptLines,
  goodsReceipts,
  kitCommitments,
  kitLines,
  kits,
  kitVersions,
  lotChoices,
  lotKitLines,
  lots,
  paymentParts,
  payments,
  quoteLines,
  quotes,
  suppliers,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { mostShown } from '~/domain/most-shown'
import type { Context } from '~/server/context.server'
import { netHandedOver } from '~/server/net-handed-over.server'
import { paymentHref } from './payment-href'

export type ToPay = Awaited<ReturnType<typeof toPay>>[number]

/** What was received or handed over and waits for its payment, the longest first; nothing for whoever pays nothing. */
export async function toPay({ actor, store: { query } }: Context) {
  if (!mayEver(actor.role, 'payment.record')) return []
  const [ofLots, ofKits] = await Promise.all([lotsToPay(query), kitsToPay(query)])
  return [
    ...ofLots.map((lot) => ({
      ...{ of: 'lot' as const, modality: null, href: `/lots/${lot.id}/payments/new` },
      ...lot,
    })),
    ...ofKits.map(({ modality, supplierName, ...kit }) => ({
      ...{ of: 'kit' as const, modality, href: paymentHref(kit.id, modality), ...kit },
      supplierName: modality === 'supplierInKind' ? supplierName : null,
    })),
  ]
}

/** Received at the prices chosen, beyond what was paid. */
async function lotsToPay(db: Db) {
  const owed = sql<number>`sum(${goodsReceiptLines.received} * ${quoteLines.unitPrice})`
  const paid = sql<number>`coalesce((select sum(${payments.amount}) from ${payments} where ${eq(payments.lotId, lots.id)}), 0)`
  const total = sql<number>`${owed} - ${paid}`.mapWith(Number)
  return await db
    .select({ id: lots.id, number: lots.number, supplierName: suppliers.name, total })
    .from(lots)
    .innerJoin(lotChoices, eq(lotChoices.lotId, lots.id))
    .innerJoin(quotes, eq(quotes.id, lotChoices.quoteId))
    .innerJoin(suppliers, eq(suppliers.id, quotes.supplierId))
    .innerJoin(goodsReceipts, eq(goodsReceipts.lotId, lots.id))
    .innerJoin(goodsReceiptLines, eq(goodsReceiptLines.receiptId, goodsReceipts.id))
    .innerJoin(
      quoteLines,
      and(eq(quoteLines.quoteId, quotes.id), eq(quoteLines.lotItemId, goodsReceiptLines.lotItemId)),
    )
    .where(inArray(lots.state, ['partlyReceived', 'received']))
    .groupBy(lots.id, suppliers.id)
    .having(gt(total, 0))
    .orderBy(asc(lots.stateSince), asc(lots.id))
    .limit(mostShown.toPay)
}

/** Handed over, and not come back, beyond what was paid, of lines that stand in no purchase; one row for goods, for rent, for transport. */
async function kitsToPay(db: Db) {
  const handedOver = netHandedOver(kits.id, kitLines.id)
  const paid = sql<number>`coalesce((select sum(${paymentParts.quantity}) from ${paymentParts}
    where ${eq(paymentParts.kitId, kits.id)} and ${eq(paymentParts.kitLineId, kitLines.id)}), 0)`
  const total = sql<number>`sum((${handedOver} - ${paid}) * ${kitLines.unitPrice})`.mapWith(Number)
  return await db
    .select({ id: kits.id, number: kits.number, modality: kitLines.modality, supplierName: suppliers.name, total })
    .from(kitCommitments)
    .innerJoin(kits, eq(kits.id, kitCommitments.kitId))
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .innerJoin(kitLines, eq(kitLines.versionId, kitVersions.id))
    .leftJoin(suppliers, eq(suppliers.id, kitVersions.supplierId))
    .leftJoin(lotKitLines, eq(lotKitLines.kitLineId, kitLines.id))
    .where(
      and(
        gt(kitCommitments.committed, 0),
        inArray(kits.state, ['partlyDelivered', 'delivered']),
        isNull(lotKitLines.kitLineId),
        or(ne(kitLines.modality, 'supplierInKind'), isNotNull(kitVersions.supplierId)),
      ),
    )
    .groupBy(kits.id, kitLines.modality, suppliers.id)
    .having(gt(total, 0))
    .orderBy(asc(kits.stateSince), asc(kits.id), asc(sql`min(${kitLines.position})`))
    .limit(mostShown.toPay)
}
