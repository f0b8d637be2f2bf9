import { eq, sum } from 'drizzle-orm'
import { kitCommitments, paymentParts, paymentRefundParts, paymentRefunds } from '#db/schema/index'
import type { Db } from '#db/store'
import type { LineQuantity } from '~/domain/kits/delivery-refusal'
import { goodsRefusal } from '~/domain/kits/goods-refusal'
import { Refused } from '~/domain/refused'
import type { KitRecord } from './kit-record.server'
import { deliveredOf } from './kit-standing'
import { lotLinesOfKit } from './lot-lines-of-kit.server'
import { lotPayable } from './lot-payable.server'

/** Purchases whose goods have not come: what lies in the store belongs to other kits. */
const notYetThere = ['open', 'chosen', 'ordered']

/**
 * The goods of a handover are this kit's own: bought for it, come for it, and not given back.
 *
 * @returns the lines that lie in a store until they are handed over
 * @throws {Refused} 409 nobody bought them, they have not come, fewer came, their money went back
 */
export async function mustHaveCome(tx: Db, record: KitRecord, taken: readonly LineQuantity[]) {
  const { kit, current } = record
  const bought = await lotLinesOfKit(tx, kit.id)
  const came = await cameFor(tx, new Set(bought.map(({ lotId }) => lotId)))
  const { paid, kept } = await paidFor(tx, kit.id)
  const delivered = deliveredOf(record)
  const lines = current.lines.map((line) => {
    const purchase = bought.find(({ kitLineId }) => kitLineId === line.id)
    return {
      item: line.item,
      quantity: quantityAt(taken, line.id),
      before: quantityAt(delivered, line.id),
      toBeBought: line.modality === 'supplierInKind' && current.supplier === '',
      purchase: purchase
        ? {
            number: purchase.lotNumber,
            hasCome: !notYetThere.includes(purchase.lotState),
            came: came.get(line.id) ?? 0,
          }
        : null,
      unitPrice: line.unitPrice,
      paid: paid.get(line.id) ?? 0,
      kept: kept.get(line.id) ?? 0,
    }
  })
  const [held] = await tx.select().from(kitCommitments).where(eq(kitCommitments.kitId, kit.id))
  const refusal = goodsRefusal(lines, held?.committed ?? null)
  if (refusal) throw new Refused(refusal.reason, 409, refusal.values)
  const inStore = new Set(bought.map(({ kitLineId }) => kitLineId))
  return taken.flatMap(({ lineId, quantity }) => {
    const line = current.lines.find(({ id }) => id === lineId)
    return line && quantity > 0 && inStore.has(lineId) ? [{ itemKey: line.itemKey, quantity }] : []
  })
}

/** What came in good order for each kit's line of these purchases. */
async function cameFor(tx: Db, lotIds: ReadonlySet<string>) {
  const came = new Map<string, number>()
  for (const lotId of lotIds)
    for (const { kitLineId, received } of (await lotPayable(tx, lotId))?.lines ?? []) came.set(kitLineId, received)
  return came
}

/** Quantities paid, by line; `kept` leaves out payments whose money came back in full. */
async function paidFor(tx: Db, kitId: string) {
  const parts = await tx.select().from(paymentParts).where(eq(paymentParts.kitId, kitId))
  const backs = await tx
    .select({ paymentId: paymentRefunds.paymentId, back: sum(paymentRefundParts.amount) })
    .from(paymentRefundParts)
    .innerJoin(paymentRefunds, eq(paymentRefunds.id, paymentRefundParts.refundId))
    .where(eq(paymentRefundParts.kitId, kitId))
    .groupBy(paymentRefunds.paymentId)
  const backOf = new Map(backs.map(({ paymentId, back }) => [paymentId, Number(back)]))
  const stands = parts.filter(({ paymentId }) => {
    const ofPayment = parts.filter((part) => part.paymentId === paymentId)
    return ofPayment.reduce((total, part) => total + part.paid, 0) > (backOf.get(paymentId) ?? 0)
  })
  return { paid: byLine(parts), kept: byLine(stands) }
}

function byLine(parts: readonly { kitLineId: string; quantity: number }[]) {
  const lines = new Map<string, number>()
  for (const { kitLineId, quantity } of parts) lines.set(kitLineId, (lines.get(kitLineId) ?? 0) + quantity)
  return lines
}

function quantityAt(lines: readonly LineQuantity[], lineId: string) {
  return lines.reduce((total, line) => (line.lineId === lineId ? total + line.quantity : total), 0)
}
