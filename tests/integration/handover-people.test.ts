import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { declaredLinks, households, kits, users } from '#db/schema/index'
import type { Store } from '#db/store'
import { verifyKit } from '~/features/handover/verify-kit.server'
import { assignDeliverer } from '~/features/kits/assign-deliverer.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { kitForAssignment } from '~/features/kits/kit-for-assignment.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import { payDirectly } from '~/features/payments/pay-directly.server'
import { payLot } from '~/features/payments/pay-lot.server'
import { chooseQuote } from '~/features/procurement/choose-quote.server'
import { receiveGoods } from '~/features/procurement/receive-goods.server'
import { waiveQuotes } from '~/features/procurement/waive-quotes.server'
import type { Context } from '~/server/context.server'
import { lotPayable } from '~/server/lot-payable.server'
import { kitToFetch } from '../factories/handover'
import { fullDelivery, stateOf } from '../factories/kit-rows'
import { approvalOf, kitToDeliver, openGate, requestForm, setCeiling, waitingKit } from '../factories/kits'
import { directPayment, lotPayment } from '../factories/payments'
import {
  itemsOf,
  linesOf,
  lotOf,
  orderedLot,
  quoteOf,
  receivedLot,
  storeOf,
  supplierOf,
} from '../factories/procurement'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let writer: Context
let decider: Context
let mentor: Context
let logistics: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  writer = await contextOf(store, 'officer')
  decider = await contextOf(store, 'officer')
  mentor = await contextOf(store, 'mentor')
  logistics = await contextOf(store, 'logistics')
  await setCeiling(decider, 200_000)
})

afterAll(() => store.close())

/** Asked for by one officer; the family moved, and another wrote and submitted what was approved. */
async function writtenByAnother(supplier: string) {
  const kit = await waitingKit(officer)
  await openGate(officer, kit)
  const moved = { officerId: writer.actor.id }
  await store.write((tx) => tx.update(households).set(moved).where(eq(households.id, kit.householdId)))
  await editKitLines(writer, kit.kitId, { ...requestForm('', ''), id: uuidv7(), version: 1, supplier })
  await submitKit(writer, kit.kitId, { version: 2 })
  await decideKit(decider, kit.kitId, await approvalOf(store, kit.kitId))
  return kit
}

/** The same person in a role that buys. */
const buying = ({ actor }: Context): Context => ({ ...logistics, actor: { ...actor, role: 'logistics' } })

test('whoever wrote a version asked for the kit: they neither hand it over nor pay for it', async () => {
  const { kitId } = await writtenByAnother('Boutique du carrefour')
  const asked = await kitForAssignment(writer, kitId)
  expect(asked?.people.map(({ id }) => id)).not.toContain(writer.actor.id)
  expect(asked?.people.map(({ id }) => id)).not.toContain(officer.actor.id)
  for (const { actor } of [writer, officer])
    await expect(assignDeliverer(writer, kitId, { delivererId: actor.id })).rejects.toMatchObject({
      reason: 'deliverer-is-requester',
    })
  await store.write((tx) => tx.update(kits).set({ delivererId: writer.actor.id }).where(eq(kits.id, kitId)))
  await expect(deliverKit(writer, kitId, await fullDelivery(store, kitId))).rejects.toMatchObject({
    reason: 'delivery-own-request',
    status: 403,
  })
  await assignDeliverer(writer, kitId, { delivererId: mentor.actor.id })
  await deliverKit(mentor, kitId, await fullDelivery(store, kitId))
  expect(await stateOf(store, kitId)).toBe('delivered')
  await expect(payDirectly(buying(writer), kitId, await directPayment())).rejects.toMatchObject({
    reason: 'own-kit-to-pay',
  })
})

test('whoever wrote a version does not choose the supplier either', async () => {
  const { kitId } = await writtenByAnother('')
  const lotId = await lotOf(logistics, [{ lineIds: await linesOf(officer, kitId) }])
  const quoteId = await quoteOf(logistics, lotId, await supplierOf(logistics))
  await waiveQuotes(logistics, lotId, { why: 'singleSupplier', reason: 'Une seule quincaillerie au village.' })
  await expect(chooseQuote(buying(writer), lotId, { quoteId, reason: 'Le seul devis.' })).rejects.toMatchObject({
    status: 403,
  })
})

/** All that came of a purchase, at the prices chosen. */
async function paid(lotId: string, by: Context) {
  const lines = (await lotPayable(store.query, lotId))?.lines ?? []
  const invoiceTotal = lines.reduce((sum, line) => sum + line.received * (line.quotedUnitPrice ?? 0), 0)
  await payLot(by, lotId, await lotPayment({ invoiceTotal }))
}

test('whoever hands over a kit of a purchase does not pay it, and whoever paid hands none of its kits over', async () => {
  const [hands, payer] = [await contextOf(store, 'logistics'), await contextOf(store, 'logistics')]
  const [first, second] = [await kitToFetch(officer, decider, hands), await kitToFetch(officer, decider, hands)]
  const { lotId, storeId } = await receivedLot(logistics, [first, second])
  await deliverKit(hands, first.kitId, await fullDelivery(store, first.kitId, { storeId }))
  await expect(paid(lotId, hands)).rejects.toMatchObject({ reason: 'own-receipt', status: 403 })
  await paid(lotId, payer)

  expect((await kitForAssignment(officer, second.kitId))?.people.map(({ id }) => id)).not.toContain(payer.actor.id)
  await expect(assignDeliverer(officer, second.kitId, { delivererId: payer.actor.id })).rejects.toMatchObject({
    reason: 'deliverer-is-payer',
  })
  await store.write((tx) => tx.update(kits).set({ delivererId: payer.actor.id }).where(eq(kits.id, second.kitId)))
  await expect(
    deliverKit(payer, second.kitId, await fullDelivery(store, second.kitId, { storeId })),
  ).rejects.toMatchObject({ reason: 'delivery-own-payment', status: 403 })
})

test('whoever paid the first part of a purchase does not receive the rest', async () => {
  const payer = await contextOf(store, 'logistics')
  const { lotId } = await orderedLot(logistics, [await kitToFetch(officer, decider, mentor)])
  const [sacks] = await itemsOf(logistics, lotId)
  const storeId = await storeOf(logistics)
  const lines = [{ lotItemId: sacks?.id ?? '', received: 1, damaged: 0 }]
  const one = () => ({ id: uuidv7(), receivedOn: '2026-11-19', storeId, lines })
  await receiveGoods(logistics, lotId, one())
  await paid(lotId, payer)
  await expect(receiveGoods(payer, lotId, one())).rejects.toMatchObject({ reason: 'receiver-has-paid', status: 403 })
  await receiveGoods(logistics, lotId, one())
})

test('verifying asks for the right itself, and leaves out whoever is tied to the family', async () => {
  const { kitId, householdId } = await kitToDeliver(officer, decider, mentor)
  const full = await fullDelivery(store, kitId)
  await deliverKit(mentor, kitId, full)
  const lines = full.lines.map(({ lineId, quantity }) => ({ lineId, found: quantity }))
  const count = () => ({ id: uuidv7(), verifiedOn: '2026-11-19', lines, pictures: [] })
  const lead = await contextOf(store, 'lead')
  const team = { supervisorId: lead.actor.id }
  await store.write((tx) => tx.update(users).set(team).where(eq(users.id, officer.actor.id)))
  await expect(verifyKit(lead, kitId, count())).rejects.toMatchObject({ reason: 'not-a-verifier', status: 403 })
  const tie = { id: uuidv7(), householdId, userId: officer.actor.id, reason: 'Cousine' }
  await store.write((tx) => tx.insert(declaredLinks).values({ ...tie, declaredAt: officer.now, standing: true }))
  await expect(verifyKit(officer, kitId, count())).rejects.toMatchObject({ reason: 'verifier-is-linked', status: 403 })
})
