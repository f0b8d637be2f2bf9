import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { households, kitCommitments, kits, lots } from '#db/schema/index'
import type { Store } from '#db/store'
import { endKit } from '~/features/kits/end-kit.server'
import { kitForEnding } from '~/features/kits/kit-for-ending.server'
import { kitPage } from '~/features/kits/kit-page.server'
import { payDirectly } from '~/features/payments/pay-directly.server'
import { payLot } from '~/features/payments/pay-lot.server'
import { closeLotShort } from '~/features/procurement/cancel-lot.server'
import type { Context } from '~/server/context.server'
import { actionsOf, stateOf } from '../factories/kit-rows'
import { setCeiling, waitingKit } from '../factories/kits'
import { approvedKit, directPayment, kitHandedOver, lotPayment, receivedPurchase } from '../factories/payments'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

const reason = 'Le fournisseur n’a plus de stock et la famille ne peut pas attendre.'

let store: Store
let officer: Context
let decider: Context
let mentor: Context
let buyer: Context
let receiver: Context
let payer: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  decider = await contextOf(store, 'lead')
  mentor = await contextOf(store, 'mentor')
  buyer = await contextOf(store, 'logistics')
  receiver = await contextOf(store, 'logistics')
  payer = await contextOf(store, 'logistics')
  await setCeiling(await contextOf(store, 'administrator'), 500_000)
}, 60_000)

afterAll(() => store.close())

test('what was handed over is still paid, and the money of the rest goes back to its line', async () => {
  const kitId = await kitHandedOver(officer, decider, mentor, [1, 0])
  expect((await kitPage(officer, kitId))?.deeds).toContain('end')
  await endKit(officer, kitId, { reason })
  await endKit(officer, kitId, { reason })
  expect(await stateOf(store, kitId)).toBe('delivered')
  expect(await held(kitId)).toMatchObject({ committed: 39_500, spent: 0 })
  expect((await actionsOf(store, kitId)).filter((action) => action === 'kit.ended')).toHaveLength(1)
  await payDirectly(payer, kitId, await directPayment({ amount: 39_500 }))
  expect(await held(kitId)).toMatchObject({ committed: 0, spent: 39_500 })
  expect(await kitPage(officer, kitId)).toMatchObject({ ending: { reason, released: 47_500 }, deeds: [] })
})

test('kits of a purchase closed short end with what came; what came and was not paid is still paid', async () => {
  const { lotId, kitIds } = await receivedPurchase({ officer, decider, buyer, receiver }, { received: [3, 1] })
  const [first = '', second = ''] = kitIds
  await expect(endKit(officer, second, { reason })).rejects.toMatchObject({
    reason: 'goods-still-coming',
    status: 409,
    values: { lot: expect.stringContaining('L-') as string },
  })
  await closeLotShort(buyer, lotId, { reason })
  await endKit(officer, second, { reason })
  expect(await stateOf(store, second)).toBe('cancelled')
  expect(await held(second)).toMatchObject({ committed: 39_500, spent: 0 })
  expect(await stateOf(store, first)).toBe('approved')
  await payLot(payer, lotId, await lotPayment({ invoiceTotal: 3 * 38_000 + 7_500 }))
  expect(await held(second)).toMatchObject({ committed: 0, spent: 38_000 })
  const [lot] = await store.query.select().from(lots).where(eq(lots.id, lotId))
  expect(lot?.state).toBe('paid')
})

test('goods that were paid and are lost in store do not hold a kit for ever', async () => {
  const { lotId, kitIds } = await receivedPurchase({ officer, decider, buyer, receiver }, { kits: 1, received: [2, 1] })
  await payLot(payer, lotId, await lotPayment({ invoiceTotal: 2 * 38_000 + 7_500 }))
  await endKit(decider, kitIds[0] ?? '', { reason })
  expect(await stateOf(store, kitIds[0] ?? '')).toBe('cancelled')
  expect(await held(kitIds[0] ?? '')).toMatchObject({ committed: 0, spent: 83_500 })
})

test('is refused to whoever hands it over, while it can be cancelled, before an approval and after the end', async () => {
  const hands = await contextOf(store, 'officer')
  const handed = await kitHandedOver(officer, decider, hands, [1, 0])
  const [kit] = await store.query.select().from(kits).where(eq(kits.id, handed))
  const moved = { officerId: hands.actor.id }
  await store.write((tx) =>
    tx
      .update(households)
      .set(moved)
      .where(eq(households.id, kit?.householdId ?? '')),
  )
  await expect(endKit(hands, handed, { reason })).rejects.toMatchObject({
    reason: 'own-handover-to-end',
    status: 403,
  })
  const approved = await approvedKit(officer, decider)
  await expect(endKit(officer, approved, { reason })).rejects.toMatchObject({ reason: 'end-by-cancelling' })
  const { kitId: waiting } = await waitingKit(officer)
  await expect(endKit(officer, waiting, { reason })).rejects.toMatchObject({ reason: 'nothing-to-end' })
  const whole = await kitHandedOver(officer, decider, mentor)
  await expect(endKit(officer, whole, { reason })).rejects.toMatchObject({ reason: 'nothing-to-end' })
  for (const other of [mentor, payer, await contextOf(store, 'officer')]) {
    await expect(endKit(other, handed, { reason })).rejects.toMatchObject({ status: 404 })
    expect(await kitForEnding(other, handed)).toBeNull()
  }
})

async function held(kitId: string) {
  const [row] = await store.query.select().from(kitCommitments).where(eq(kitCommitments.kitId, kitId))
  return row
}
