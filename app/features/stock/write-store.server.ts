import { and, eq, gt } from 'drizzle-orm'
import { stockBalances, stores } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { placeOf } from '~/domain/households/places'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'

export type StoreForm = { id: string; name: string; commune: string }

/** @throws {Refused} 403 not logistics; 409 a store of that name; 422 no such commune */
export async function addStore({ actor, store, now }: Context, { id, name, commune }: StoreForm) {
  if (!mayEver(actor.role, 'stock.record')) throw new Refused('not-your-role', 403)
  if (!placeOf(commune)) throw new Refused('no-such-commune', 422)
  await store.write(async (tx) => {
    const [known] = await tx.select().from(stores).where(eq(stores.id, id))
    if (known && known.openedById !== actor.id) throw new Refused('not-there', 404)
    if (known) return
    const [same] = await tx.select({ id: stores.id }).from(stores).where(eq(stores.name, name))
    if (same) throw new Refused('store-known', 409)
    await tx.insert(stores).values({ id, name, commune, openedById: actor.id, openedAt: now })
    await recordEvent(tx, {
      actor,
      now,
      action: 'store.opened',
      subjects: [{ kind: 'store', id }],
      details: { commune },
    })
  })
}

/** @throws {Refused} 403 not logistics; 404 no such store; 409 something is still in it */
export async function closeStore({ actor, store, now }: Context, id: string) {
  if (!mayEver(actor.role, 'stock.record')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [known] = await tx.select().from(stores).where(eq(stores.id, id))
    if (!known) throw new Refused('not-there', 404)
    if (known.closedAt) return
    const [left] = await tx
      .select()
      .from(stockBalances)
      .where(and(eq(stockBalances.storeId, id), gt(stockBalances.quantity, 0)))
      .limit(1)
    if (left) throw new Refused('store-not-empty', 409, { item: left.item, there: left.quantity })
    await tx.update(stores).set({ closedAt: now }).where(eq(stores.id, id))
    await recordEvent(tx, { actor, now, action: 'store.closed', subjects: [{ kind: 'store', id }] })
  })
}
