import { and, eq, inArray } from 'drizzle-orm'
import { lotChoices, lots, quotes, suppliers } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { isTiedToSupplier } from '~/server/supplier-links.server'

const underWay = ['chosen', 'ordered', 'partlyReceived', 'received'] as const

/**
 * A supplier is never deleted: what was bought from them stays readable. A retired one is not chosen any more.
 *
 * @throws {Refused} 403 not logistics, or tied to the supplier; 404 no such supplier; 409 a purchase from them is under way
 */
export async function retireSupplier({ actor, store, now }: Context, id: string) {
  if (!mayEver(actor.role, 'supplier.record')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [supplier] = await tx.select().from(suppliers).where(eq(suppliers.id, id))
    if (!supplier) throw new Refused('not-there', 404)
    if (supplier.retiredAt) return
    if (await isTiedToSupplier(tx, actor.id, id)) throw new Refused('tied-to-supplier', 403)
    const [lot] = await tx
      .select({ number: lots.number })
      .from(lotChoices)
      .innerJoin(quotes, eq(quotes.id, lotChoices.quoteId))
      .innerJoin(lots, eq(lots.id, lotChoices.lotId))
      .where(and(eq(quotes.supplierId, id), inArray(lots.state, [...underWay])))
      .limit(1)
    if (lot) throw new Refused('supplier-under-way', 409, { lot: lot.number })
    await tx.update(suppliers).set({ retiredAt: now, retiredById: actor.id }).where(eq(suppliers.id, id))
    await recordEvent(tx, { actor, now, action: 'supplier.retired', subjects: [{ kind: 'supplier', id }] })
  })
}

/**
 * A retired supplier is chosen again.
 *
 * @throws {Refused} 403 not logistics, or tied to the supplier; 404 no such supplier
 */
export async function takeBackSupplier({ actor, store, now }: Context, id: string) {
  if (!mayEver(actor.role, 'supplier.record')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [supplier] = await tx.select().from(suppliers).where(eq(suppliers.id, id))
    if (!supplier) throw new Refused('not-there', 404)
    if (!supplier.retiredAt) return
    if (await isTiedToSupplier(tx, actor.id, id)) throw new Refused('tied-to-supplier', 403)
    await tx.update(suppliers).set({ retiredAt: null, retiredById: null }).where(eq(suppliers.id, id))
    await recordEvent(tx, { actor, now, action: 'supplier.takenBack', subjects: [{ kind: 'supplier', id }] })
  })
}
