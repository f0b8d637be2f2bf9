import { v7 as uuidv7 } from 'uuid'
import { addDays, type CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import type { SupplierKind } from '~/domain/procurement/procurement-words'
import { lotDue } from '~/features/payments/lot-due.server'
import { payLotWith } from '~/features/payments/pay-lot.server'
import { chooseQuote } from '~/features/procurement/choose-quote.server'
import { freeLines } from '~/features/procurement/free-lines.server'
import { openLot } from '~/features/procurement/open-lot.server'
import { placeOrder } from '~/features/procurement/place-order.server'
import { itemsToCome, receiveGoods } from '~/features/procurement/receive-goods.server'
import { recordQuote } from '~/features/procurement/record-quote.server'
import { waiveQuotes } from '~/features/procurement/waive-quotes.server'
import { decideStockLoss } from '~/features/stock/decide-stock-loss.server'
import { reportStockLoss } from '~/features/stock/report-stock-loss.server'
import { stockLossPage } from '~/features/stock/stock-losses.server'
import { transferStock } from '~/features/stock/transfer-stock.server'
import { addStore } from '~/features/stock/write-store.server'
import { askTieLifting } from '~/features/suppliers/ask-tie-lifting.server'
import { decideTieLifting } from '~/features/suppliers/decide-tie-lifting.server'
import { declareSupplierLink } from '~/features/suppliers/declare-supplier-link.server'
import { retireSupplier } from '~/features/suppliers/retire-supplier.server'
import { addSupplier } from '~/features/suppliers/write-supplier.server'
import type { Context } from '~/server/context.server'
import type { SealedPicture } from '~/server/stored-pictures.server'
import type { Username } from './accounts'
import type { SimulatedDeed } from './simulated-deeds.server'

type Supplier = { name: string; kind: SupplierKind; market: string }

const suppliers = {
  hardware: { name: 'Quincaillerie fictive Dan Gao', kind: 'shop', market: 'Magaria' },
  general: { name: 'Commerce général fictif Sahel', kind: 'shop', market: 'Magaria' },
  workshop: { name: 'Atelier fictif Wadata', kind: 'workshop', market: 'Zinder' },
  trader: { name: 'Marchand fictif de Dungass', kind: 'market', market: 'Dungass' },
  former: { name: 'Boutique fictive fermée', kind: 'shop', market: 'Mirriah' },
} as const satisfies Record<string, Supplier>
type Known = keyof typeof suppliers

/**
 * Purchases at each step: one compared, received with damage and paid, one from the only trader of a village with its order out,
 * one that gathers quotes; what is left is still to buy. Suppliers and stores are made up.
 */
export function purchaseDeeds(today: CivilDate, proof: SealedPicture | undefined): SimulatedDeed[] {
  const known = Object.fromEntries(Object.keys(suppliers).map((key) => [key, uuidv7()])) as Record<Known, string>
  const [central, magaria] = [uuidv7(), uuidv7()]
  const [first, market, open] = [uuidv7(), uuidv7(), uuidv7()]
  const liftingId = uuidv7()
  const moving = { lotId: first, storeId: central, toStoreId: magaria, lossId: uuidv7() }
  const day = (ago: number, what: string, run: SimulatedDeed['run'], by: Username = 'logistics'): SimulatedDeed => ({
    ...{ on: addDays(today, -ago), by, what, run },
  })
  const on = (ago: number) => addDays(today, -ago)
  return [
    ...Object.entries(suppliers).map(([key, supplier]) =>
      day(36, 'add supplier', (context) =>
        addSupplier(context, { id: known[key as Known], ...supplier, isAnother: true }),
      ),
    ),
    day(36, 'add store', (context) =>
      addStore(context, { id: central, name: 'Magasin central de Zinder', commune: 'NE007011002' }),
    ),
    day(36, 'add store', (context) =>
      addStore(context, { id: magaria, name: 'Dépôt de Magaria', commune: 'NE007005005' }),
    ),
    day(35, 'retire supplier', (context) => retireSupplier(context, known.former)),
    day(
      35,
      'declare a tie',
      (context) =>
        declareSupplierLink(context, known.general, { id: uuidv7(), reason: 'Le gérant est mon beau-frère.' }),
      'logistics2',
    ),
    day(35, 'ask to lift a tie', (context) => tieNoMore(context, known.workshop, liftingId), 'officer2'),
    day(
      34,
      'lift a tie',
      (context) =>
        decideTieLifting(context, liftingId, { outcome: 'confirmed', reason: 'Vérifié auprès de l’atelier.' }),
      'admin',
    ),
    day(34, 'open purchase', (context) => openWith(context, first, 2, 'Magaria')),
    day(33, 'quote', (context) => quote(context, first, known.general, on(33), 0.98)),
    day(33, 'quote', (context) => quote(context, first, known.workshop, on(33), 1.08)),
    day(32, 'quote and choose', (context) => quoteAndChoose(context, first, known.hardware, on(32))),
    day(31, 'order', (context) =>
      ifThere(context, first, () => placeOrder(context, first, { orderedOn: on(31), dueOn: on(24) })),
    ),
    day(25, 'receive', (context) => receive(context, first, central, on(25), 1)),
    day(22, 'receive the rest', (context) => receive(context, first, central, on(22), 0)),
    day(20, 'pay', (context) => pay(context, first, on(20), proof), 'logistics2'),
    day(18, 'open purchase', (context) => openWith(context, market, 1, 'Dungass')),
    day(17, 'waive quotes', (context) =>
      ifThere(context, market, () =>
        waiveQuotes(context, market, {
          why: 'singleSupplier',
          reason: 'Un seul marchand vend ces articles à Dungass, à un jour de route de tout autre marché.',
        }),
      ),
    ),
    day(17, 'quote and choose', (context) => quoteAndChoose(context, market, known.trader, on(17))),
    day(16, 'order', (context) =>
      ifThere(context, market, () => placeOrder(context, market, { orderedOn: on(16), dueOn: addDays(today, 3) })),
    ),
    day(12, 'move goods', (context) => moveSome(context, { ...moving, movedOn: on(12) })),
    day(11, 'confirm a loss', (context) => confirmLoss(context, moving.lossId), 'lead'),
    day(6, 'open purchase', (context) => openWith(context, open, 1, 'Magaria')),
    day(5, 'quote', (context) => quote(context, open, known.general, on(5), 0.97)),
    day(4, 'quote', (context) => quote(context, open, known.hardware, on(4), 0.94)),
  ]
}

/** All free lines of the first kits that wait for a purchase; with a small caseload there may be none. */
async function openWith(context: Context, id: string, kits: number, market: string) {
  const groups = groupBy(await freeLines(context.store.query, { limit: 200 }), ({ kitId }) => kitId)
  const lines = [...groups.values()].slice(0, kits).flatMap((ofKit) => ofKit.map(({ kitLineId }) => kitLineId))
  if (lines.length > 0) await openLot(context, { id, market, lines })
}

async function ifThere(context: Context, lotId: string, run: () => Promise<unknown>) {
  const items = await itemsToCome(context.store.query, lotId)
  if (items.length > 0) await run()
}

async function quote(context: Context, lotId: string, supplierId: string, quotedOn: CivilDate, share: number) {
  const items = await itemsToCome(context.store.query, lotId)
  if (items.length === 0) return null
  const id = uuidv7()
  const prices = items.map((item) => ({
    lotItemId: item.id,
    unitPrice: Math.max(1, Math.floor((item.approvedUnitPrice * share) / 50) * 50),
  }))
  await recordQuote(context, lotId, { id, supplierId, quotedOn, prices })
  return id
}

async function quoteAndChoose(context: Context, lotId: string, supplierId: string, quotedOn: CivilDate) {
  const quoteId = await quote(context, lotId, supplierId, quotedOn, 0.93)
  if (quoteId !== null)
    await chooseQuote(context, lotId, { quoteId, reason: 'Le prix le plus bas, et tout est disponible tout de suite.' })
}

/** @param damaged of the first thing, refused and brought again later */
async function receive(context: Context, lotId: string, storeId: string, receivedOn: CivilDate, damaged: number) {
  const items = (await itemsToCome(context.store.query, lotId)).filter(({ open }) => open > 0)
  const lines = items.map(({ id, open }, index) => {
    const refused = index === 0 ? Math.min(damaged, open) : 0
    return { lotItemId: id, received: open - refused, damaged: refused }
  })
  if (lines.length > 0) await receiveGoods(context, lotId, { id: uuidv7(), receivedOn, storeId, lines })
}

async function pay(context: Context, lotId: string, paidOn: CivilDate, proof: SealedPicture | undefined) {
  const due = await lotDue(context.store.query, lotId)
  if (!due || due.total === 0 || !proof) return
  const paid = { method: 'transfer' as const, reference: 'VIR-FICTIF-01', paidOn }
  await payLotWith(context, lotId, { id: uuidv7(), ...paid, invoiceTotal: due.total }, [proof])
}

type Moving = { lotId: string; storeId: string; toStoreId: string; movedOn: CivilDate; lossId: string }

/** One piece goes nearer to the families, and one is reported gone. */
async function moveSome(context: Context, { lotId, storeId, toStoreId, movedOn, lossId }: Moving) {
  const item = (await itemsToCome(context.store.query, lotId)).find(({ received }) => received > 2)
  if (!item) return
  const move = { quantity: 1, movedOn }
  await transferStock(context, storeId, item.itemKey, {
    ...{ id: uuidv7(), toStoreId, ...move, reason: 'Plus près des familles de Magaria.' },
  })
  const gone = { id: lossId, ...move, reason: 'Emballage percé pendant le rangement.', pictures: [] }
  await reportStockLoss(context, storeId, item.itemKey, gone)
}

async function tieNoMore(context: Context, supplierId: string, id: string) {
  await declareSupplierLink(context, supplierId, { id: uuidv7(), reason: 'Mon frère y travaille.' })
  await askTieLifting(context, { supplierId }, { id, reason: 'Mon frère a quitté l’atelier l’an dernier.' })
}

async function confirmLoss(context: Context, lossId: string) {
  if (!(await stockLossPage(context, lossId))) return
  await decideStockLoss(context, lossId, { outcome: 'confirmed', reason: 'Sac percé vu au magasin, rien à récupérer.' })
}
