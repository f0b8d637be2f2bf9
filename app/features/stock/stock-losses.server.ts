import { and, asc, desc, eq, isNull, type SQL } from 'drizzle-orm'
import { stockBalances, stockLossDecisions, stockLosses, stores } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { stockLossRefusal, type StockLossOutcome } from '~/domain/stock/stock-loss'
import { mostShown } from '~/domain/most-shown'
import type { Context } from '~/server/context.server'
import { lastPrices } from '~/server/last-prices.server'
import { othersWhoMay } from '~/server/others-who-may.server'
import { picturesOf } from '~/server/pictures-of.server'
import { staffNames } from '~/server/staff-names.server'

export type StockLossView = {
  id: string
  store: { id: string; name: string }
  itemKey: string
  item: string
  unit: string
  quantity: number
  lostOn: string
  reason: string
  reportedBy: string
  /** ISO 8601. */
  reportedAt: string
  decision: { outcome: StockLossOutcome; reason: string; by: string; at: string } | null
}

/** What was reported gone of one thing in a store, the newest first. */
export async function stockLossesOfShelf(db: Db, storeId: string, itemKey: string) {
  return await lossViews(db, and(eq(stockLosses.storeId, storeId), eq(stockLosses.itemKey, itemKey)))
}

/** What was reported gone in a store and waits for its answer, the longest waiting first. */
export async function stockLossesWaiting(db: Db, storeId: string) {
  return await lossViews(
    db,
    and(eq(stockLosses.storeId, storeId), isNull(stockLossDecisions.lossId)),
    asc(stockLosses.id),
  )
}

/** One report as whoever answers it reads it; null for whoever answers none. */
export async function stockLossPage({ actor, store }: Context, lossId: string) {
  if (!mayEver(actor.role, 'stock.decideLoss')) return null
  const db = store.query
  const [loss] = await lossViews(db, eq(stockLosses.id, lossId))
  const [row] = await db.select().from(stockLosses).where(eq(stockLosses.id, lossId))
  if (!loss || !row) return null
  const own = stockLossRefusal({ reportedById: row.reportedById, answered: false }, actor) !== null
  const price = (await lastPrices(db, [row.itemKey])).get(row.itemKey)
  return {
    ...loss,
    /** Whole XOF at the price that was last paid; null where none was. */
    worth: price ? price.unitPrice * loss.quantity : null,
    pictures: (await picturesOf(db, [lossId])).get(lossId) ?? [],
    /** Who can answer it, where this actor cannot. */
    others: own ? await othersWhoMay(db, actor, 'stock.decideLoss') : null,
  }
}

async function lossViews(db: Db, where: SQL | undefined, order = desc(stockLosses.id)): Promise<StockLossView[]> {
  const rows = await db
    .select({ loss: stockLosses, balance: stockBalances, store: stores, decision: stockLossDecisions })
    .from(stockLosses)
    .innerJoin(stores, eq(stores.id, stockLosses.storeId))
    .innerJoin(
      stockBalances,
      and(eq(stockBalances.storeId, stockLosses.storeId), eq(stockBalances.itemKey, stockLosses.itemKey)),
    )
    .leftJoin(stockLossDecisions, eq(stockLossDecisions.lossId, stockLosses.id))
    .where(where)
    .orderBy(order)
    .limit(mostShown.stockLosses)
  const people = rows.flatMap(({ loss, decision }) => [loss.reportedById, decision?.decidedById ?? loss.reportedById])
  const names = await staffNames(db, people)
  return rows.map(({ loss, balance: { item, unit }, store: { id, name }, decision }) => ({
    id: loss.id,
    store: { id, name },
    itemKey: loss.itemKey,
    item,
    unit,
    quantity: loss.quantity,
    lostOn: loss.lostOn,
    reason: loss.reason,
    reportedBy: names.get(loss.reportedById) ?? '',
    reportedAt: loss.reportedAt.toISOString(),
    decision: decision && {
      outcome: decision.outcome,
      reason: decision.reason,
      by: names.get(decision.decidedById) ?? '',
      at: decision.decidedAt.toISOString(),
    },
  }))
}
