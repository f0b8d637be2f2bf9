import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  budgetEntries,
  events,
  eventSeals,
  kitDecisions,
  kitDeliveries,
  kitDeliveryLines,
  kitLines,
  paymentParts,
  payments,
} from '#db/schema/index'
import type { Db, Store } from '#db/store'
import { verifyChain } from '~/features/audit/verify-chain.server'
import { payLot } from '~/features/payments/pay-lot.server'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import '~/i18n/all-languages.server'
import { setAuditFolder } from '~/server/audit-folder.server'
import { sealEvents } from '~/server/seal-events.server'
import { faultsAfter } from '../factories/faults-after'
import { fullDelivery } from '../factories/kit-rows'
import { kitToDeliver, setCeiling } from '../factories/kits'
import { lotPayment, receivedPurchase } from '../factories/payments'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let lotId: string
let officerId: string

beforeAll(async () => {
  store = await testStore()
  setAuditFolder(mkdtempSync(join(tmpdir(), 'komawa-rows-')))
  const lead = await contextOf(store, 'lead')
  const officer = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
  officerId = officer.actor.id
  const decider = await contextOf(store, 'officer')
  const mentor = await contextOf(store, 'mentor')
  await setCeiling(decider, 200_000)
  const { kitId } = await kitToDeliver(officer, decider, mentor)
  await deliverKit(mentor, kitId, await fullDelivery(store, kitId))
  const buyer = await contextOf(store, 'logistics')
  const receiver = await contextOf(store, 'logistics')
  const purchase = await receivedPurchase({ officer, decider: lead, buyer, receiver })
  lotId = purchase.lotId
  const invoice = await lotPayment({ invoiceTotal: 4 * 38_000 + 2 * 7_500, note: 'Payé en espèces' })
  await payLot(await contextOf(store, 'logistics'), lotId, invoice)
  await sealEvents(store, testNow, null)
})

afterAll(() => store.close())

test('rows as they were written are as their deeds sealed them', async () => {
  expect(await verdict()).toMatchObject({ unbound: 0, faults: [] })
})

test.each<[string, string, (tx: Db) => Promise<unknown>]>([
  ['the amount of a payment', 'payment.recorded', (tx) => tx.update(payments).set({ amount: 1 })],
  ['who paid', 'payment.recorded', (tx) => tx.update(payments).set({ paidById: officerId })],
  ['the note of a payment', 'payment.recorded', (tx) => tx.update(payments).set({ note: 'Autre' })],
  ['a part of a payment', 'payment.recorded', (tx) => tx.update(paymentParts).set({ paid: sql`paid - 1000` })],
  [
    'what was spent of a line',
    'payment.recorded',
    (tx) => tx.update(budgetEntries).set({ spent: 7 }).where(eq(budgetEntries.kind, 'spent')),
  ],
  ['who decided', 'kit.approved', (tx) => tx.update(kitDecisions).set({ decidedById: officerId })],
  ['an approved price', 'kit.approved', (tx) => tx.update(kitLines).set({ unitPrice: 1 })],
  ['a quantity handed over', 'kit.delivered', (tx) => tx.update(kitDeliveryLines).set({ quantity: 0 })],
  ['the witness', 'kit.delivered', (tx) => tx.update(kitDeliveries).set({ witness: 'Un Autre' })],
  ['the day of a handover', 'kit.delivered', (tx) => tx.update(kitDeliveries).set({ deliveredOn: '2020-01-01' })],
  ['that a line was handed over', 'kit.delivered', (tx) => tx.delete(kitDeliveryLines)],
])('it is found that %s was changed in the database', async (_, action, change) => {
  const found = await faultsAfter(store, change)
  expect(found[0]?.kind).toBe('rows-changed')
  const rows = await store.query
    .select({ position: eventSeals.position })
    .from(events)
    .innerJoin(eventSeals, eq(eventSeals.eventId, events.id))
    .where(eq(events.action, action))
  expect(rows.map(({ position }) => position)).toContain(found[0]?.position)
})

test('a deed that says nothing of its rows is counted', async () => {
  await store.write(async (tx) => {
    await tx.update(events).set({ action: 'kit.lossTold' }).where(eq(events.action, 'kit.submitted'))
  })
  expect((await verdict()).unbound).toBeGreaterThan(0)
})

async function verdict() {
  return await verifyChain(store, [], false)
}
