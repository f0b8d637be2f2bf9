import { and, eq, isNull } from 'drizzle-orm'
import { lotItems, quoteLines, quotes, suppliers } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { quoteRefusal } from '~/domain/procurement/quote-refusal'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedPictures, storePictures } from '~/server/stored-pictures.server'
import { isTiedToSupplier } from '~/server/supplier-links.server'
import { lotOf } from './lot-of.server'

export type QuoteForm = {
  id: string
  supplierId: string
  quotedOn: CivilDate
  note?: string | undefined
  pictures?: string[]
  prices: { lotItemId: string; unitPrice: number }[]
}

/**
 * What a supplier asks for a purchase; a newer one of the same supplier takes the place of the older, until the choice.
 *
 * @throws {Refused} 403 tied to the supplier; 404 no such purchase; 409 chosen or ordered already; 422 date or prices
 */
export async function recordQuote(context: Context, lotId: string, form: QuoteForm) {
  const { actor, store, now } = context
  const pictures = await sealedPictures(form.pictures ?? [])
  await store.write(async (tx) => {
    const lot = await lotOf(tx, actor, lotId)
    const [sent] = await tx.select().from(quotes).where(eq(quotes.id, form.id))
    if (sent?.lotId === lotId && sent.recordedById === actor.id) return
    if (sent) throw new Refused('not-there', 404)
    const [supplier] = await tx.select().from(suppliers).where(eq(suppliers.id, form.supplierId))
    if (!supplier) throw new Refused('no-such-supplier', 422)
    const items = await tx.select().from(lotItems).where(eq(lotItems.lotId, lotId))
    const refusal = quoteRefusal({ state: lot.state, itemIds: items.map(({ id }) => id) }, form, {
      today: nigerDate(now),
      tied: await isTiedToSupplier(tx, actor.id, supplier.id),
      supplierRetired: supplier.retiredAt !== null,
    })
    if (refusal) throw new Refused(refusal.reason, refusal.status, { supplier: supplier.name })
    const total = totalOf(items, form.prices)
    if (total > Number.MAX_SAFE_INTEGER / 2) throw new Refused('quote-out-of-range', 422)
    const replaced = await takeOld(tx, lotId, supplier.id, now)
    const { id, quotedOn, note } = form
    const by = { recordedById: actor.id, recordedAt: now }
    await tx.insert(quotes).values({ id, lotId, supplierId: supplier.id, quotedOn, total, note: note ?? null, ...by })
    await tx.insert(quoteLines).values(form.prices.map((price) => ({ quoteId: id, ...price })))
    await storePictures(tx, context, pictures, { purpose: 'quote', ofId: lotId, deedId: id })
    await recordEvent(tx, {
      actor,
      now,
      action: 'lot.quoted',
      subjects: [
        { kind: 'lot', id: lotId },
        { kind: 'supplier', id: supplier.id },
      ],
      details: { number: lot.number, quotedOn, total, replaces: replaced, prices: pricesIn(items, form.prices) },
    })
  })
}

function totalOf(items: { id: string; quantity: number }[], prices: QuoteForm['prices']) {
  return items.reduce((total, { id, quantity }) => total + quantity * priceOf(id, prices), 0)
}

/** In the order of the list, as the event keeps them. */
function pricesIn(items: { id: string; position: number }[], prices: QuoteForm['prices']) {
  return [...items].sort((one, other) => one.position - other.position).map(({ id }) => priceOf(id, prices))
}

function priceOf(itemId: string, prices: QuoteForm['prices']) {
  return prices.find(({ lotItemId }) => lotItemId === itemId)?.unitPrice ?? 0
}

/**
 * It is kept, and counts no more.
 *
 * @returns the total that is replaced, or null
 */
async function takeOld(tx: Db, lotId: string, supplierId: string, now: Date) {
  const [old] = await tx
    .update(quotes)
    .set({ supersededAt: now })
    .where(and(eq(quotes.lotId, lotId), eq(quotes.supplierId, supplierId), isNull(quotes.supersededAt)))
    .returning({ total: quotes.total })
  return old?.total ?? null
}
