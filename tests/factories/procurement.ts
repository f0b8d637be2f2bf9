import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { kitLines, kits, kitVersions, lotItems } from '#db/schema/index'
import { decideKit } from '~/features/kits/decide-kit.server'
import type { KitRequestForm } from '~/features/kits/request-kit.server'
import { chooseQuote } from '~/features/procurement/choose-quote.server'
import { openLot } from '~/features/procurement/open-lot.server'
import { placeOrder } from '~/features/procurement/place-order.server'
import { receiveGoods } from '~/features/procurement/receive-goods.server'
import { recordQuote } from '~/features/procurement/record-quote.server'
import { waiveQuotes } from '~/features/procurement/waive-quotes.server'
import { reportStockLoss } from '~/features/stock/report-stock-loss.server'
import { addStore } from '~/features/stock/write-store.server'
import { askTieLifting } from '~/features/suppliers/ask-tie-lifting.server'
import { declareSupplierLink } from '~/features/suppliers/declare-supplier-link.server'
import { addSupplier, type SupplierForm } from '~/features/suppliers/write-supplier.server'
import type { Context } from '~/server/context.server'
import { approvalOf, waitingKit } from './kits'
import { contextOf } from './staff'

/** A supplier whose name is like nobody else's. */
export async function supplierOf(logistics: Context, overrides: Partial<SupplierForm> = {}) {
  const id = uuidv7()
  const name = `Fournisseur ${id.slice(-12)}`
  await addSupplier(logistics, { id, name, kind: 'shop', market: 'Magaria', isAnother: true, ...overrides })
  return overrides.id ?? id
}

export async function storeOf(logistics: Context) {
  const id = uuidv7()
  await addStore(logistics, { id, name: `Magasin ${id.slice(-12)}`, commune: 'NE007005005' })
  return id
}

/** Two sacks at 39 500 and a stove at 8 000, approved, to be bought together with those of others. */
export async function kitToBuy(officer: Context, decider: Context, overrides: Partial<KitRequestForm> = {}) {
  const kit = await waitingKit(officer, { supplier: '', ...overrides })
  await decideKit(decider, kit.kitId, await approvalOf(officer.store, kit.kitId))
  return { ...kit, lineIds: await linesOf(officer, kit.kitId) }
}

export async function linesOf({ store }: Context, kitId: string) {
  const rows = await store.query
    .select({ id: kitLines.id })
    .from(kits)
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .innerJoin(kitLines, eq(kitLines.versionId, kitVersions.id))
    .where(eq(kits.id, kitId))
    .orderBy(kitLines.position)
  return rows.map(({ id }) => id)
}

/** A purchase of all lines of these kits. */
export async function lotOf(logistics: Context, toBuy: { lineIds: string[] }[]) {
  const id = uuidv7()
  await openLot(logistics, { id, market: 'Magaria', lines: toBuy.flatMap(({ lineIds }) => lineIds) })
  return id
}

export async function itemsOf({ store }: Context, lotId: string) {
  return await store.query.select().from(lotItems).where(eq(lotItems.lotId, lotId)).orderBy(lotItems.position)
}

/** @param share of the approved prices, in whole francs */
export async function quoteOf(logistics: Context, lotId: string, supplierId: string, share = 1) {
  const id = uuidv7()
  const items = await itemsOf(logistics, lotId)
  await recordQuote(logistics, lotId, {
    id,
    supplierId,
    quotedOn: '2026-11-18',
    prices: items.map((item) => ({ lotItemId: item.id, unitPrice: Math.floor(item.approvedUnitPrice * share) })),
  })
  return id
}

/** Ordered from a single supplier at nine tenths of the approved prices. */
export async function orderedLot(logistics: Context, toBuy: { lineIds: string[] }[]) {
  const lotId = await lotOf(logistics, toBuy)
  const supplierId = await supplierOf(logistics)
  const quoteId = await quoteOf(logistics, lotId, supplierId, 0.9)
  await waiveQuotes(logistics, lotId, { why: 'singleSupplier', reason: 'Une seule quincaillerie au village.' })
  await chooseQuote(logistics, lotId, { quoteId, reason: 'Le seul devis possible.' })
  await placeOrder(logistics, lotId, { orderedOn: '2026-11-18', dueOn: '2026-11-30' })
  return { lotId, supplierId, quoteId }
}

/** Everything ordered, in good order, in a new store. */
export async function receivedLot(logistics: Context, toBuy: { lineIds: string[] }[]) {
  const lot = await orderedLot(logistics, toBuy)
  const storeId = await storeOf(logistics)
  const items = await itemsOf(logistics, lot.lotId)
  const lines = items.map(({ id, quantity }) => ({ lotItemId: id, received: quantity, damaged: 0 }))
  await receiveGoods(logistics, lot.lotId, { id: uuidv7(), receivedOn: '2026-11-19', storeId, lines })
  return { ...lot, storeId, items }
}

/** Somebody's tie to this supplier, which they say is no more. */
export async function liftingAsked(tied: Context, supplierId: string) {
  const id = uuidv7()
  await declareSupplierLink(tied, supplierId, { id: uuidv7(), reason: 'Mon cousin y travaille.' })
  await askTieLifting(tied, { supplierId }, { id, reason: 'Il a quitté la boutique.' })
  return id
}

/** A purchase that waits for its payment, its supplier and its store, of a kit of these two. */
export async function objectsOfProcurement(officer: Context, decider: Context) {
  const buyer = await contextOf(officer.store, 'logistics')
  const { lotId, supplierId, storeId, items } = await receivedLot(buyer, [await kitToBuy(officer, decider)])
  const itemKey = items[0]?.itemKey ?? ''
  const gone = { id: uuidv7(), quantity: 1, movedOn: '2026-11-19', reason: 'Sac rongé.', pictures: [] }
  await reportStockLoss(buyer, storeId, itemKey, gone)
  const tieLifting = await liftingAsked(await contextOf(officer.store, 'officer'), supplierId)
  return { objects: { lot: lotId, supplier: supplierId, store: storeId, stockLoss: gone.id, tieLifting }, itemKey }
}
