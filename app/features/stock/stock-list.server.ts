import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { stockBalances, stores } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { setAsideOf } from './set-aside.server'
import { stockLossesWaiting } from './stock-losses.server'

const STORES = 100
const SHELVES = 60

/**
 * The stores and what lies in one of them: the chosen one, else the first open one. Goods of kits that wait for their
 * handover are said to be set aside, by the kits' numbers.
 */
export async function stockList(
  { actor, store }: Context,
  { storeId, after }: { storeId: string | null; after: string | null },
) {
  if (!mayEver(actor.role, 'stock.read')) return nothing()
  const db = store.query
  const all = await db.select().from(stores).orderBy(asc(stores.name), asc(stores.id)).limit(STORES)
  const chosen = all.find(({ id }) => id === storeId) ?? all.find(({ closedAt }) => closedAt === null) ?? all[0]
  if (!chosen) return nothing()
  const rows = await db
    .select()
    .from(stockBalances)
    .where(and(eq(stockBalances.storeId, chosen.id), after === null ? undefined : gt(stockBalances.itemKey, after)))
    .orderBy(asc(stockBalances.itemKey))
    .limit(SHELVES + 1)
  const shelves = rows.slice(0, SHELVES)
  const aside = await setAsideOf(
    db,
    shelves.map(({ itemKey }) => itemKey),
  )
  return {
    stores: all.map(({ id, name, closedAt }) => ({ id, name, closed: closedAt !== null })),
    store: { id: chosen.id, name: chosen.name, commune: chosen.commune, closed: chosen.closedAt !== null },
    shelves: shelves
      .map(({ itemKey, item, unit, quantity }) => ({ itemKey, item, unit, quantity, aside: aside.get(itemKey) ?? [] }))
      .sort((one, other) => one.item.localeCompare(other.item, 'fr')),
    losses: after === null ? await stockLossesWaiting(db, chosen.id) : [],
    next: rows.length > SHELVES ? (shelves.at(-1)?.itemKey ?? null) : null,
  }
}

function nothing() {
  return { stores: [], store: null, shelves: [], losses: [], next: null }
}

/** Open stores to choose from. */
export async function openStores({ store }: Context) {
  const rows = await store.query.select().from(stores).orderBy(asc(stores.name), asc(stores.id)).limit(STORES)
  return rows.filter(({ closedAt }) => closedAt === null).map(({ id, name }) => ({ value: id, label: name }))
}

/** One store; null where there is none. */
export async function storePage({ actor, store }: Context, id: string) {
  if (!mayEver(actor.role, 'stock.record')) return null
  const [row] = await store.query
    .select()
    .from(stores)
    .where(inArray(stores.id, [id]))
  return row ? { id: row.id, name: row.name, commune: row.commune, closed: row.closedAt !== null } : null
}
