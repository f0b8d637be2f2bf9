import { eq } from 'drizzle-orm'
import { lotChoices, purchaseOrders, quotes } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { orderNumber } from '~/domain/procurement/purchase-numbers'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { keepLotState } from '~/server/keep-lot-state.server'
import { nextNumber } from '~/server/next-number.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { isTiedToSupplier } from '~/server/supplier-links.server'
import { kitsOfLot } from './kits-of-lot.server'
import { lotOf } from './lot-of.server'
import { lotSubjects } from './open-lot.server'

export type OrderForm = { orderedOn: CivilDate; dueOn?: CivilDate | undefined }

/**
 * The order to the supplier chosen; from now on nobody quotes any more.
 *
 * @throws {Refused} 403 tied to the supplier; 404 no such purchase; 409 no supplier chosen yet; 422 dates
 */
export async function placeOrder({ actor, store, now }: Context, lotId: string, { orderedOn, dueOn }: OrderForm) {
  await store.write(async (tx) => {
    const lot = await lotOf(tx, actor, lotId)
    const [known] = await tx.select().from(purchaseOrders).where(eq(purchaseOrders.lotId, lotId))
    if (known?.orderedById === actor.id && known.orderedOn === orderedOn) return
    if (known) throw new Refused('already-ordered', 409, { order: known.number })
    const [choice] = await tx
      .select({ quote: quotes })
      .from(lotChoices)
      .innerJoin(quotes, eq(quotes.id, lotChoices.quoteId))
      .where(eq(lotChoices.lotId, lotId))
    if (!choice || lot.state !== 'chosen') throw new Refused('no-supplier-chosen', 409)
    const { supplierId, quotedOn } = choice.quote
    if (await isTiedToSupplier(tx, actor.id, supplierId)) throw new Refused('tied-to-supplier', 403)
    if (orderedOn > nigerDate(now)) throw new Refused('order-in-future', 422)
    if (orderedOn < quotedOn) throw new Refused('order-before-quote', 422)
    if (dueOn !== undefined && dueOn < orderedOn) throw new Refused('due-before-order', 422)
    const year = Number(orderedOn.slice(0, 4))
    const number = orderNumber(year, await nextNumber(tx, `order:${year}`))
    const by = { orderedById: actor.id, orderedAt: now }
    await tx.insert(purchaseOrders).values({ lotId, number, orderedOn, dueOn: dueOn ?? null, ...by })
    await keepLotState(tx, lotId, now)
    const subjects = [...lotSubjects(lotId, await kitsOfLot(tx, lotId)), { kind: 'supplier' as const, id: supplierId }]
    const details = {
      ...{ number: lot.number, order: number, orderedOn, dueOn: dueOn ?? null, total: choice.quote.total },
      rows: [await sealedRows(tx, 'order', [lotId]), await sealedRows(tx, 'quote', [choice.quote.id])],
    }
    await recordEvent(tx, { actor, now, action: 'lot.ordered', subjects, details })
  })
}
