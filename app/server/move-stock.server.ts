import { and, eq, gte, isNull, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { stockBalances, stockMovements, stores } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { StockMovementKind } from '~/domain/procurement/procurement-words'
import { Refused } from '~/domain/refused'
import { signedQuantity } from '~/domain/stock/direction'

type Who = { actor: { id: string }; now: Date }

export type Movement = {
  /** Made here unless a form brought it. */
  id?: string
  kind: StockMovementKind
  storeId: string
  itemKey: string
  /** Whole, above zero. */
  quantity: number
  movedOn: CivilDate
  causeId?: string | null
  kitId?: string | null
  reason?: string | null
  /** What it is and how it is counted: needed where it may be new to the store. */
  thing?: { item: string; unit: string }
}

/**
 * One movement and the shelf it changes, in the deed's transaction. A shelf never goes below zero: the update asks for
 * enough, and the table's own check refuses whatever slips past it.
 *
 * @throws {Refused} 409 less is there than is taken
 */
export async function moveStock(tx: Db, { actor, now }: Who, movement: Movement) {
  const { id = uuidv7(), storeId, itemKey, kind, quantity, movedOn, causeId, kitId, reason, thing } = movement
  const signed = signedQuantity(kind, quantity)
  const shelf = and(eq(stockBalances.storeId, storeId), eq(stockBalances.itemKey, itemKey))
  if (signed > 0 && thing) {
    await tx
      .insert(stockBalances)
      .values({ storeId, itemKey, ...thing, quantity: 0 })
      .onConflictDoNothing()
  }
  const [kept] = await tx
    .update(stockBalances)
    .set({ quantity: sql`${stockBalances.quantity} + ${signed}` })
    .where(signed < 0 ? and(shelf, gte(freeOnShelf(), quantity)) : shelf)
    .returning({ quantity: stockBalances.quantity })
  if (!kept) throw await notInStock(tx, storeId, itemKey)
  const cause = { causeId: causeId ?? null, kitId: kitId ?? null, reason: reason ?? null }
  const row = { id, storeId, itemKey, kind, quantity, movedOn, ...cause }
  await tx.insert(stockMovements).values({ ...row, movedById: actor.id, recordedAt: now })
}

/** What may be taken from a shelf: what was reported gone waits for its answer. */
export function freeOnShelf() {
  return sql<number>`${stockBalances.quantity} - ${stockBalances.reportedGone}`.mapWith(Number)
}

/** @throws {Refused} 422 no such store; 409 it was closed */
export async function openStore(tx: Db, storeId: string) {
  const [store] = await tx.select().from(stores).where(eq(stores.id, storeId))
  if (!store) throw new Refused('no-such-store', 422)
  if (store.closedAt) throw new Refused('store-closed', 409, { store: store.name })
  return store
}

/** Stores goods may go to or leave. */
export function isOpenStore() {
  return isNull(stores.closedAt)
}

async function notInStock(tx: Db, storeId: string, itemKey: string) {
  const [shelf] = await tx
    .select()
    .from(stockBalances)
    .where(and(eq(stockBalances.storeId, storeId), eq(stockBalances.itemKey, itemKey)))
  return shelf
    ? new Refused('not-in-stock', 409, { item: shelf.item, there: shelf.quantity - shelf.reportedGone })
    : new Refused('never-in-stock', 409)
}
