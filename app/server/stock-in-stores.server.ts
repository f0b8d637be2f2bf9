import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { stockBalances, stores } from '#db/schema/index'
import type { Db } from '#db/store'
import { freeOnShelf, isOpenStore } from './move-stock.server'

export type StoreWith = { id: string; name: string; communePcode: string; quantities: Record<string, number> }

/** Open stores that hold something of these things, with how much; by name. */
export async function storesWith(db: Db, itemKeys: readonly string[]): Promise<StoreWith[]> {
  if (itemKeys.length === 0) return []
  const rows = await db
    .select({ store: stores, itemKey: stockBalances.itemKey, quantity: freeOnShelf() })
    .from(stockBalances)
    .innerJoin(stores, eq(stores.id, stockBalances.storeId))
    .where(and(inArray(stockBalances.itemKey, [...itemKeys]), gt(freeOnShelf(), 0), isOpenStore()))
    .orderBy(asc(stores.name), asc(stores.id))
  const found = new Map<string, StoreWith>()
  for (const { store, itemKey, quantity } of rows) {
    const known = found.get(store.id)
    if (known) known.quantities[itemKey] = quantity
    else
      found.set(store.id, {
        id: store.id,
        name: store.name,
        communePcode: store.commune,
        quantities: { [itemKey]: quantity },
      })
  }
  return [...found.values()]
}
