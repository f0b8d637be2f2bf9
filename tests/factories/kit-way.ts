import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { kits, payments } from '#db/schema/index'
import { assignDeliverer } from '~/features/kits/assign-deliverer.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { endKit } from '~/features/kits/end-kit.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import { kitToPay } from '~/features/payments/kit-to-pay.server'
import { payDirectly } from '~/features/payments/pay-directly.server'
import { payLot } from '~/features/payments/pay-lot.server'
import { recordRefund } from '~/features/payments/record-refund.server'
import { closeLotShort } from '~/features/procurement/cancel-lot.server'
import { chooseQuote } from '~/features/procurement/choose-quote.server'
import { openLot } from '~/features/procurement/open-lot.server'
import { placeOrder } from '~/features/procurement/place-order.server'
import { receiveGoods } from '~/features/procurement/receive-goods.server'
import { waiveQuotes } from '~/features/procurement/waive-quotes.server'
import { reportLoss } from '~/features/losses/report-loss.server'
import { recordReturn } from '~/features/stock/record-return.server'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { kitRecord } from '~/server/kit-record.server'
import { lotPayable } from '~/server/lot-payable.server'
import { fullDelivery } from './kit-rows'
import { lossOf } from './losses'
import { approvalOf, openGate, requestForm, versionsOf, waitingKit } from './kits'
import { directPayment, lotPayment, proof } from './payments'
import { itemsOf, linesOf, quoteOf, storeOf, supplierOf } from './procurement'

/** Who works on the kits; everybody tries everything. */
export type Team = { officer: Context; decider: Context; others: readonly Context[] }

export type World = Team & { lotIds: string[]; kitIds: string[]; storeId: string; paymentIds: string[] }

export type WayDeed =
  | { do: 'buy'; by: number; kits: number }
  | { do: 'receive'; by: number; lot: number; quantities: readonly [number, number] }
  | { do: 'closeShort'; by: number; lot: number }
  | { do: 'pay'; by: number; lot: number }
  | { do: 'payDirectly'; by: number }
  | { do: 'refund'; by: number; payment: number; share: number }
  | { do: 'change'; kit: number; sacks: number }
  | { do: 'approve'; kit: number }
  | { do: 'end'; kit: number; by: number }
  | { do: 'assign'; kit: number; to: number }
  | { do: 'giveBack'; kit: number; by: number; line: number; quantity: number; on: string }
  | { do: 'lose'; kit: number; line: number; quantity: number }
  | { do: 'handOver'; kit: number; by: number; quantities: readonly [number, number]; fromStore: boolean }

/** Two approved kits to be bought together and one with its own supplier, with every condition of the gate met. */
export async function worldOf({ officer, decider, others }: Team): Promise<World> {
  const kitIds: string[] = []
  for (const supplier of ['', '', `Boutique ${uuidv7().slice(-8)}`]) {
    const kit = await waitingKit(officer, { supplier })
    await openGate(officer, kit)
    const approval = await approvalOf(officer.store, kit.kitId)
    await allowed(() => decideKit(officer, kit.kitId, approval))
    await decideKit(decider, kit.kitId, approval)
    kitIds.push(kit.kitId)
  }
  const buyer = others.at(-1) ?? decider
  return { officer, decider, others, kitIds, lotIds: [], storeId: await storeOf(buyer), paymentIds: [] }
}

/** Done or refused; nothing else may come of it. */
export async function tried(world: World, one: WayDeed) {
  await allowed(() => done(world, one))
}

async function allowed(deed: () => Promise<unknown>) {
  try {
    await deed()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}

async function done(world: World, one: WayDeed) {
  const people = [world.officer, world.decider, ...world.others]
  const at = <One>(list: readonly One[], place: number) => list[place % Math.max(1, list.length)]
  const who = (place: number) => at(people, place) ?? world.officer
  const kitId = 'kit' in one ? (at(world.kitIds, one.kit) ?? '') : ''
  const lotId = 'lot' in one ? (at(world.lotIds, one.lot) ?? uuidv7()) : ''
  switch (one.do) {
    case 'buy':
      await bought(world, who(one.by), one.kits)
      break
    case 'receive':
      await received(world, who(one.by), lotId, one.quantities)
      break
    case 'closeShort':
      await closeLotShort(who(one.by), lotId, { reason: 'Le fournisseur n’en a plus.' })
      break
    case 'pay':
      await paid(world, who(one.by), lotId)
      break
    case 'payDirectly':
      await paidAlone(world, who(one.by))
      break
    case 'refund':
      await gaveBack(who(one.by), at(world.paymentIds, one.payment) ?? uuidv7(), one.share)
      break
    case 'change':
      await changed(world, kitId, one.sacks)
      break
    case 'approve':
      await decideKit(world.decider, kitId, await approvalOf(world.officer.store, kitId))
      break
    case 'end':
      await endKit(who(one.by), kitId, { reason: 'Le reste ne viendra pas.' })
      break
    case 'assign':
      await assignDeliverer(world.officer, kitId, { delivererId: who(one.to).actor.id })
      break
    case 'giveBack':
      await cameBack(world, who(one.by), kitId, one)
      break
    case 'lose':
      await lost(world, kitId, one)
      break
    case 'handOver':
      await handedOver(world, (await delivererOf(world, kitId)) ?? who(one.by), kitId, one)
      break
  }
}

/** More or fewer sacks, asked for anew: what was approved is voided and its money goes back. */
async function changed({ officer }: World, kitId: string, sacks: number) {
  const versions = await versionsOf(officer.store, kitId)
  const version = versions.at(-1)
  const { lines, ...form } = requestForm('', '')
  const asked = lines.map((line, place) => (place === 0 ? { ...line, quantity: sacks } : line))
  const supplier = version?.supplier ?? ''
  const number = version?.number ?? 0
  await editKitLines(officer, kitId, { ...form, id: uuidv7(), version: number, supplier, lines: asked })
  await submitKit(officer, kitId, { version: number + 1 })
}

/** One of the two kits, or both. */
async function bought(world: World, by: Context, which: number) {
  const [first = '', second = ''] = world.kitIds
  const chosen = [[first], [second], [first, second]][which % 3] ?? []
  const lines = (await Promise.all(chosen.map((kitId) => linesOf(world.officer, kitId)))).flat()
  const lotId = uuidv7()
  await openLot(by, { id: lotId, market: 'Magaria', lines })
  world.lotIds.push(lotId)
  const quoteId = await quoteOf(by, lotId, await supplierOf(by), 0.9)
  await waiveQuotes(by, lotId, { why: 'singleSupplier', reason: 'Une seule quincaillerie au village.' })
  await chooseQuote(by, lotId, { quoteId, reason: 'Le seul devis possible.' })
  await placeOrder(by, lotId, { orderedOn: '2026-11-18' })
}

async function received({ storeId }: World, by: Context, lotId: string, quantities: readonly number[]) {
  const lines = (await itemsOf(by, lotId)).map(({ id }, place) => ({
    ...{ lotItemId: id, received: quantities[place] ?? 0, damaged: 0 },
  }))
  await receiveGoods(by, lotId, { id: uuidv7(), receivedOn: '2026-11-19', storeId, lines })
}

async function paid(world: World, by: Context, lotId: string) {
  const before = await by.store.query
    .select({ amount: payments.amount })
    .from(payments)
    .where(eq(payments.lotId, lotId))
  const lines = (await lotPayable(by.store.query, lotId))?.lines ?? []
  const came = lines.reduce((sum, line) => sum + line.received * (line.quotedUnitPrice ?? 0), 0)
  const form = await lotPayment({ invoiceTotal: before.reduce((left, { amount }) => left - amount, came) })
  await payLot(by, lotId, form)
  world.paymentIds.push(form.id)
}

async function paidAlone(world: World, by: Context) {
  const kitId = world.kitIds[2] ?? ''
  const form = await directPayment({ amount: (await kitToPay(by, kitId, undefined))?.total ?? 0 })
  await payDirectly(by, kitId, form)
  world.paymentIds.push(form.id)
}

async function gaveBack(by: Context, paymentId: string, share: number) {
  const [payment] = await by.store.query.select().from(payments).where(eq(payments.id, paymentId))
  const amount = Math.ceil(((payment?.amount ?? 0) * share) / 100)
  const refund = { id: uuidv7(), amount, receivedOn: '2026-11-19', reason: 'Rendu par le commerçant.' }
  await recordRefund(by, paymentId, { ...refund, pictures: [await proof()] })
}

/** Whoever was asked to, whatever they did since. */
async function delivererOf({ officer, decider, others }: World, kitId: string) {
  const [kit] = await officer.store.query.select({ id: kits.delivererId }).from(kits).where(eq(kits.id, kitId))
  return [officer, decider, ...others].find(({ actor }) => actor.id === kit?.id)
}

type Thing = { line: number; quantity: number }

async function cameBack(world: World, by: Context, kitId: string, { line, quantity, on }: Thing & { on: string }) {
  const lines = await linesAsked(world, kitId)
  const told = { id: uuidv7(), quantity, movedOn: on, reason: 'Rendu par la famille.', pictures: [] }
  await recordReturn(by, world.storeId, lines[line]?.itemKey ?? '', { ...told, kitId })
}

async function lost(world: World, kitId: string, { line, quantity }: Thing) {
  const lineId = (await linesAsked(world, kitId))[line]?.id ?? ''
  await reportLoss(world.officer, kitId, lossOf(lineId, { quantity, kind: 'stolen', happenedOn: '2026-11-19' }))
}

async function linesAsked({ officer }: World, kitId: string) {
  return (await kitRecord(officer.store.query, eq(kits.id, kitId)))?.current.lines ?? []
}

type HandOver = Extract<WayDeed, { do: 'handOver' }>

async function handedOver(world: World, by: Context, kitId: string, { quantities, fromStore }: HandOver) {
  const full = await fullDelivery(by.store, kitId, fromStore ? { storeId: world.storeId } : {})
  const lines = full.lines.map((line, place) => ({
    ...{ ...line, quantity: quantities[place] ?? 0, shortageWhy: 'later' as const },
  }))
  await deliverKit(by, kitId, { ...full, lines })
}
