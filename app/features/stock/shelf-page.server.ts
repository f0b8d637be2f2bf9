import { and, desc, eq, lt } from 'drizzle-orm'
import { goodsReceipts, kits, lots, stockBalances, stockMovements, stores, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { signedQuantity } from '~/domain/stock/direction'
import type { Context } from '~/server/context.server'
import { picturesOf } from '~/server/pictures-of.server'
import { setAsideOf } from './set-aside.server'
import { outByKit } from './shelf-of.server'
import { stockLossesOfShelf } from './stock-losses.server'

const PAGE = 40

/** One thing in one store and how it came and went, newest first; null when it was never there. */
export async function shelfPage(
  { actor, store, now }: Context,
  storeId: string,
  itemKey: string,
  after: string | null = null,
) {
  if (!mayEver(actor.role, 'stock.read')) return null
  const db = store.query
  const [shelf] = await db
    .select({ balance: stockBalances, store: stores })
    .from(stockBalances)
    .innerJoin(stores, eq(stores.id, stockBalances.storeId))
    .where(and(eq(stockBalances.storeId, storeId), eq(stockBalances.itemKey, itemKey)))
  if (!shelf) return null
  const rows = await db
    .select({ movement: stockMovements, by: users.displayName, kitNumber: kits.number, lot: lots })
    .from(stockMovements)
    .innerJoin(users, eq(users.id, stockMovements.movedById))
    .leftJoin(kits, eq(kits.id, stockMovements.kitId))
    .leftJoin(goodsReceipts, eq(goodsReceipts.id, stockMovements.causeId))
    .leftJoin(lots, eq(lots.id, goodsReceipts.lotId))
    .where(
      and(
        eq(stockMovements.storeId, storeId),
        eq(stockMovements.itemKey, itemKey),
        after === null ? undefined : lt(stockMovements.id, after),
      ),
    )
    .orderBy(desc(stockMovements.id))
    .limit(PAGE + 1)
  const { balance } = shelf
  const page = rows.slice(0, PAGE)
  const pictures = await picturesOf(
    db,
    page.map(({ movement }) => movement.id),
  )
  return {
    store: { id: shelf.store.id, name: shelf.store.name },
    itemKey,
    item: balance.item,
    unit: balance.unit,
    quantity: balance.quantity,
    reportedGone: balance.reportedGone,
    losses: await stockLossesOfShelf(db, storeId, itemKey),
    outOfKits: await outByKit(db, storeId, itemKey),
    aside: (await setAsideOf(db, [itemKey])).get(itemKey) ?? [],
    mayRecord: mayEver(actor.role, 'stock.record'),
    today: nigerDate(now),
    movements: page.map(({ movement, by, kitNumber, lot }) => ({
      id: movement.id,
      kind: movement.kind,
      signed: signedQuantity(movement.kind, movement.quantity),
      movedOn: movement.movedOn,
      reason: movement.reason,
      pictures: pictures.get(movement.id) ?? [],
      by,
      kitNumber,
      lot: lot === null ? null : { id: lot.id, number: lot.number },
    })),
    next: rows.length > PAGE ? (page.at(-1)?.movement.id ?? null) : null,
  }
}
