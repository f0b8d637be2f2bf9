import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { kitLines, kitTypes, kitVersions, lotItems } from '#db/schema/index'
import type { Store } from '#db/store'
import { assignDeliverer } from '~/features/kits/assign-deliverer.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import type { KitRequestForm } from '~/features/kits/request-kit.server'
import { payDirectly, type DirectPaymentForm } from '~/features/payments/pay-directly.server'
import type { LotPaymentForm } from '~/features/payments/pay-lot.server'
import { chooseQuote } from '~/features/procurement/choose-quote.server'
import { openLot } from '~/features/procurement/open-lot.server'
import { placeOrder } from '~/features/procurement/place-order.server'
import { receiveGoods } from '~/features/procurement/receive-goods.server'
import { recordQuote } from '~/features/procurement/record-quote.server'
import { waiveQuotes } from '~/features/procurement/waive-quotes.server'
import { addStore } from '~/features/stock/write-store.server'
import { addSupplier } from '~/features/suppliers/write-supplier.server'
import type { Context } from '~/server/context.server'
import { sealFile } from '~/server/seal-file.server'
import { fullDelivery } from './kit-rows'
import { approvalOf, oilKitType, openGate, waitingKit } from './kits'
import { jpegOf } from './pictures'
import { contextOf } from './staff'

/** Approved kits of 87 000 F CFA each: two sacks at 39 500 and a stove at 8 000. */
export async function approvedKit(officer: Context, decider: Context, overrides: Partial<KitRequestForm> = {}) {
  const kit = await waitingKit(officer, { supplier: '', ...overrides })
  await decideKit(decider, kit.kitId, await approvalOf(officer.store, kit.kitId))
  return kit.kitId
}

/** Handed over by the deliverer, all of it or the sacks alone, by the supplier that the request names. */
export async function kitHandedOver(
  officer: Context,
  decider: Context,
  deliverer: Context,
  quantities = [2, 1],
  overrides: Partial<KitRequestForm> = {},
) {
  const kit = await waitingKit(officer, { supplier: `Boutique ${uuidv7().slice(-8)}`, ...overrides })
  const { kitId } = kit
  await openGate(officer, kit)
  await decideKit(decider, kitId, await approvalOf(officer.store, kitId))
  await assignDeliverer(officer, kitId, { delivererId: deliverer.actor.id })
  const full = await fullDelivery(officer.store, kitId)
  const lines = full.lines.map(({ lineId, quantity: owed }, index) => {
    const quantity = quantities[index] ?? 0
    return { lineId, quantity, ...(quantity < owed ? { shortageWhy: 'later' as const } : {}) }
  })
  await deliverKit(deliverer, kitId, { ...full, lines })
  return kitId
}

/** A shop's goods for 60 000 F CFA, and two months of rent at 5 000. */
export async function shopWithRent(store: Store, supplier: string): Promise<Partial<KitRequestForm>> {
  await oilKitType(store)
  const [type] = await store.query.select().from(kitTypes).where(eq(kitTypes.code, 'food-shop'))
  return {
    supplier,
    kitTypeId: type?.id ?? '',
    lines: [
      { item: 'Stock de boutique', unit: 'piece', quantity: 2, unitPrice: 30_000 },
      { item: 'Appui au loyer', unit: 'month', quantity: 2, unitPrice: 5_000 },
    ],
  }
}

/** A picture of an invoice, sealed as an upload leaves it. */
export async function proof() {
  return await sealFile(await jpegOf(Math.floor(Math.random() * 250)))
}

export async function directPayment(overrides: Partial<DirectPaymentForm> = {}): Promise<DirectPaymentForm> {
  return { ...(await paid()), amount: 87_000, ...overrides }
}

export async function lotPayment(overrides: Partial<LotPaymentForm> = {}): Promise<LotPaymentForm> {
  return { ...(await paid()), invoiceTotal: 0, ...overrides }
}

async function paid() {
  const how = { method: 'cash' as const, reference: 'F-118', paidOn: '2026-11-19' }
  return { id: uuidv7(), ...how, pictures: [await proof()] }
}

type Team = { officer: Context; decider: Context; buyer: Context; receiver: Context }

/** A purchase of the sacks and stoves of several kits, ordered at these prices and received as far as said. */
export async function receivedPurchase(team: Team, { kits = 2, prices = [38_000, 7_500], received = [4, 2] } = {}) {
  const { officer, decider, buyer, receiver } = team
  const kitIds: string[] = []
  for (let made = 0; made < kits; made++) kitIds.push(await approvedKit(officer, decider))
  const lines = (await Promise.all(kitIds.map((kitId) => linesOf(buyer, kitId)))).flat()
  const [lotId, supplierId, storeId, quoteId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  const supplier = { kind: 'market' as const, market: 'Magaria', isAnother: true }
  await addSupplier(buyer, { id: supplierId, name: `Grossiste ${supplierId.slice(-8)}`, ...supplier })
  await addStore(buyer, { id: storeId, name: `Magasin ${storeId.slice(-8)}`, commune: 'NE007005005' })
  await openLot(buyer, { id: lotId, lines })
  const items = await itemsOf(buyer, lotId)
  const quoted = items.map(({ id }, index) => ({ lotItemId: id, unitPrice: prices[index] ?? 1 }))
  await recordQuote(buyer, lotId, { id: quoteId, supplierId, quotedOn: '2026-11-17', prices: quoted })
  await waiveQuotes(buyer, lotId, { why: 'singleSupplier', reason: 'Un seul grossiste au marché de la commune.' })
  await chooseQuote(buyer, lotId, { quoteId, reason: 'Le seul qui livre au village cette semaine.' })
  await placeOrder(buyer, lotId, { orderedOn: '2026-11-17' })
  const counted = items.map(({ id }, index) => ({ lotItemId: id, received: received[index] ?? 0, damaged: 0 }))
  await receiveGoods(receiver, lotId, { id: uuidv7(), receivedOn: '2026-11-18', storeId, lines: counted })
  return { lotId, supplierId, storeId, kitIds, items }
}

export async function itemsOf({ store }: Context, lotId: string) {
  return await store.query.select().from(lotItems).where(eq(lotItems.lotId, lotId)).orderBy(lotItems.position)
}

async function linesOf({ store }: Context, kitId: string) {
  const [version] = await store.query
    .select({ id: kitVersions.id })
    .from(kitVersions)
    .where(eq(kitVersions.kitId, kitId))
  const lines = store.query.select({ id: kitLines.id }).from(kitLines)
  return (await lines.where(eq(kitLines.versionId, version?.id ?? ''))).map(({ id }) => id)
}

/** A kit that is to be paid to its own supplier, and a payment of another one. */
export async function objectsOfPayments(officer: Context) {
  const { store } = officer
  const decider = await contextOf(store, 'lead')
  const deliverer = await contextOf(store, 'mentor')
  const kitToPay = await kitHandedOver(officer, decider, deliverer)
  const form = await directPayment()
  await payDirectly(await contextOf(store, 'logistics'), await kitHandedOver(officer, decider, deliverer), form)
  return { kitToPay, payment: form.id }
}
