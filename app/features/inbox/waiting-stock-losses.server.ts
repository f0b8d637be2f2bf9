import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { stockBalances, stockLossDecisions, stockLosses, stores, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { lastPrices } from '~/server/last-prices.server'
import { foundOf, within, type Asked, type Found } from './inbox-item'

/** Goods of a store that somebody else reported gone. */
export async function waitingStockLosses({ actor, store }: Context, asked: Asked): Promise<Found> {
  if (!mayEver(actor.role, 'stock.decideLoss') || asked.above !== null) return { items: [], until: null }
  const db = store.query
  const rows = await db
    .select({ loss: stockLosses, item: stockBalances.item, storeName: stores.name, askedByName: users.displayName })
    .from(stockLosses)
    .innerJoin(stores, eq(stores.id, stockLosses.storeId))
    .innerJoin(
      stockBalances,
      and(eq(stockBalances.storeId, stockLosses.storeId), eq(stockBalances.itemKey, stockLosses.itemKey)),
    )
    .innerJoin(users, eq(users.id, stockLosses.reportedById))
    .leftJoin(stockLossDecisions, eq(stockLossDecisions.lossId, stockLosses.id))
    .where(
      and(
        isNull(stockLossDecisions.lossId),
        within(stockLosses.reportedAt, stockLosses.id, asked),
        ne(stockLosses.reportedById, actor.id),
      ),
    )
    .orderBy(asc(stockLosses.reportedAt), asc(stockLosses.id))
    .limit(asked.limit + 1)
  const page = rows.slice(0, asked.limit)
  const prices = await lastPrices(
    db,
    page.map(({ loss }) => loss.itemKey),
  )
  const items = page.map(({ loss: { id, reportedAt, quantity, itemKey }, item, storeName, askedByName }) => {
    const price = prices.get(itemKey)
    const words = `${quantity} × ${item}`
    return {
      ...{ kind: 'stockLoss' as const, id, since: reportedAt, askedByName, checks: [] },
      amount: price ? price.unitPrice * quantity : null,
      href: `/stock/losses/${id}/decision`,
      subject: { fr: words, en: words },
      detail: storeName,
    }
  })
  return foundOf(rows, asked.limit, ({ loss }) => ({ at: loss.reportedAt, id: loss.id }), items)
}
