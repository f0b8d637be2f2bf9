import { asc, eq } from 'drizzle-orm'
import { goodsReceiptLines, goodsReceipts, stores, users } from '#db/schema/index'
import type { Db } from '#db/store'

/** What came in, receipt by receipt, oldest first. */
export async function lotReceipts(db: Db, lotId: string) {
  const [rows, lines] = await Promise.all([
    db
      .select({ receipt: goodsReceipts, store: stores.name, by: users.displayName })
      .from(goodsReceipts)
      .innerJoin(stores, eq(stores.id, goodsReceipts.storeId))
      .innerJoin(users, eq(users.id, goodsReceipts.receivedById))
      .where(eq(goodsReceipts.lotId, lotId))
      .orderBy(asc(goodsReceipts.receivedOn), asc(goodsReceipts.id)),
    db
      .select({ line: goodsReceiptLines })
      .from(goodsReceiptLines)
      .innerJoin(goodsReceipts, eq(goodsReceipts.id, goodsReceiptLines.receiptId))
      .where(eq(goodsReceipts.lotId, lotId)),
  ])
  return rows.map(({ receipt, store, by }) => ({
    id: receipt.id,
    receivedOn: receipt.receivedOn,
    storeId: receipt.storeId,
    store,
    by,
    note: receipt.note,
    lines: lines.filter(({ line }) => line.receiptId === receipt.id).map(({ line }) => line),
  }))
}
