import { eq, inArray } from 'drizzle-orm'
import {
  households,
  kits,
  lotCancellations,
  lotChoices,
  lots,
  lotShortages,
  lotWaivers,
  purchaseOrders,
} from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { placeOf } from '~/domain/households/places'
import type { Context } from '~/server/context.server'
import { lotPayable } from '~/server/lot-payable.server'
import { staffNames } from '~/server/staff-names.server'
import { lotQuotes } from './lot-quotes.server'
import { lotReceipts } from './lot-receipts.server'
import { itemsToCome } from './receive-goods.server'

/** The whole story of a purchase; kits stand there by number and commune, never by a family's name. Null: none. */
export async function lotPage(context: Context, lotId: string) {
  const { actor, store, now } = context
  if (!mayEver(actor.role, 'procurement.read')) return null
  const db = store.query
  const [row] = await db
    .select({
      lot: lots,
      waiver: lotWaivers,
      choice: lotChoices,
      order: purchaseOrders,
      shortage: lotShortages,
      cancellation: lotCancellations,
    })
    .from(lots)
    .leftJoin(lotWaivers, eq(lotWaivers.lotId, lots.id))
    .leftJoin(lotChoices, eq(lotChoices.lotId, lots.id))
    .leftJoin(purchaseOrders, eq(purchaseOrders.lotId, lots.id))
    .leftJoin(lotShortages, eq(lotShortages.lotId, lots.id))
    .leftJoin(lotCancellations, eq(lotCancellations.lotId, lots.id))
    .where(eq(lots.id, lotId))
  if (!row) return null
  const { lot, waiver, choice, order, shortage, cancellation } = row
  const today = nigerDate(now)
  const [payable, items, quoted, receipts] = await Promise.all([
    lotPayable(db, lotId),
    itemsToCome(db, lotId),
    lotQuotes(context, lotId, lot.market, today),
    lotReceipts(db, lotId),
  ])
  const lines = payable?.lines ?? []
  const [names, places] = await Promise.all([
    staffNames(db, [
      lot.openedById,
      ...[waiver?.recordedById, choice?.chosenById, order?.orderedById].filter(isThere),
      ...[shortage?.closedById, cancellation?.cancelledById].filter(isThere),
    ]),
    placesOf(
      db,
      lines.map(({ kitId }) => kitId),
    ),
  ])
  const by = (id: string) => names.get(id) ?? ''
  return {
    id: lot.id,
    number: lot.number,
    state: lot.state,
    market: lot.market,
    note: lot.note,
    opened: { by: by(lot.openedById), at: lot.openedAt },
    today,
    items: items.map(({ id, position, itemKey, item, unit, quantity, approvedUnitPrice, received, open }) => ({
      ...{ id, position, itemKey, item, unit, quantity, approvedUnitPrice, received, open },
      damaged: receipts
        .flatMap((receipt) => receipt.lines)
        .filter(({ lotItemId }) => lotItemId === id)
        .reduce((total, { damaged }) => total + damaged, 0),
    })),
    kits: lines.map((line) => ({ ...line, place: places.get(line.kitId) ?? null })),
    ...quoted,
    waiver: waiver && { why: waiver.why, reason: waiver.reason, by: by(waiver.recordedById) },
    choice: choice && {
      quoteId: choice.quoteId,
      reason: choice.reason,
      by: by(choice.chosenById),
      at: choice.chosenAt,
    },
    order: order && {
      number: order.number,
      orderedOn: order.orderedOn,
      dueOn: order.dueOn,
      by: by(order.orderedById),
    },
    receipts,
    shortage: shortage && { reason: shortage.reason, by: by(shortage.closedById), at: shortage.closedAt },
    cancellation: cancellation && {
      reason: cancellation.reason,
      by: by(cancellation.cancelledById),
      at: cancellation.cancelledAt,
    },
    mayRecord: mayEver(actor.role, 'procurement.record'),
  }
}

function isThere(id: string | undefined): id is string {
  return id !== undefined
}

/** The commune of each kit's household. */
async function placesOf(db: Context['store']['query'], kitIds: string[]) {
  if (kitIds.length === 0) return new Map<string, string>()
  const rows = await db
    .select({ id: kits.id, communePcode: households.communePcode, regionPcode: households.regionPcode })
    .from(kits)
    .innerJoin(households, eq(households.id, kits.householdId))
    .where(inArray(kits.id, [...new Set(kitIds)]))
  return new Map(rows.map((row) => [row.id, placeOf(row.communePcode ?? row.regionPcode)?.name ?? '']))
}
