import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kitDeliveries } from '#db/schema/index'
import type { Store } from '#db/store'
import { classHandover, classReceipts } from '~/features/handover/class-handover.server'
import { handoversOfKit } from '~/features/handover/handovers-of-kit.server'
import { receipt, receiptOfCode } from '~/features/handover/receipt.server'
import { kitPage } from '~/features/kits/kit-page.server'
import '~/i18n/all-languages.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { contextOf } from '../factories/staff'
import { handedToClass, setSuppliesCeiling } from '../factories/supplies'
import { testStore } from '../factories/test-store'

const origin = 'https://komawa.example'

let store: Store
let officer: Context
let decider: Context
let tutor: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  decider = await contextOf(store, 'officer')
  tutor = await contextOf(store, 'tutor')
  await setSuppliesCeiling(decider, 50_000)
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

test('whoever handed out reads and prints those receipts, with the pictures, and nothing else of the kit', async () => {
  const { kitId, deliveryId, issueId, receiptCode } = await handedToClass(officer, tutor, decider)
  expect(await receipt(tutor, { kitId, deliveryId }, origin)).toMatchObject({ issueId, mayOpenKit: false })
  expect(await receipt(officer, { kitId, deliveryId }, origin)).toMatchObject({ mayOpenKit: true })
  expect(await receiptOfCode(tutor, receiptCode, origin)).toMatchObject({ deliveryId })
  expect((await classReceipts(tutor, issueId, origin))?.receipts).toHaveLength(2)
  expect(await handoversOfKit(tutor, kitId)).toBeNull()
  expect((await kitPage(officer, kitId))?.kit.delivererName).toBe(tutor.actor.displayName)
  const other = await contextOf(store, 'tutor')
  expect(await receipt(other, { kitId, deliveryId }, origin)).toBeNull()
  expect(await receiptOfCode(other, receiptCode, origin)).toBeNull()
  expect(await classHandover(other, issueId)).toBeNull()
})

test('a hand-out to a class is named by its first handover, and by nothing that is none', async () => {
  const { deliveryId, issueId } = await handedToClass(officer, tutor, decider)
  expect(issueId).toBe(deliveryId)
  const elsewhere = store.write((tx) =>
    tx.update(kitDeliveries).set({ issueId: uuidv7() }).where(eq(kitDeliveries.id, deliveryId)),
  )
  await expect(elsewhere).rejects.toThrow()
})

test('a tutor’s receipts name neither the parent nor the case nor who approved', async () => {
  const { kitId, deliveryId, issueId, receiptCode } = await handedToClass(officer, tutor, decider)
  const full = await receipt(officer, { kitId, deliveryId }, origin)
  const withheld = [full?.caregiverName, full?.caseNumber, full?.approval?.byName].map((word) => word ?? '')
  expect(withheld.every((word) => word.length > 5)).toBe(true)
  const ways = [
    await receipt(tutor, { kitId, deliveryId }, origin),
    await receiptOfCode(tutor, receiptCode, origin),
    await classReceipts(tutor, issueId, origin),
  ]
  for (const read of ways) {
    expect(JSON.stringify(read)).toContain('"caregiverPresent":true')
    for (const word of withheld) expect(JSON.stringify(read)).not.toContain(word)
  }
})

/** How many readings a way takes. */
async function readingsOf(read: (context: Context) => Promise<unknown>) {
  let readings = 0
  const query = new Proxy(store.query, {
    get(target, name, receiver) {
      if (name === 'select') readings += 1
      return Reflect.get(target, name, receiver) as unknown
    },
  })
  await read({ ...tutor, store: { ...store, query } })
  return readings
}

test('the receipts of a class are read together, not child by child', async () => {
  const { kitId, deliveryId, issueId } = await handedToClass(officer, tutor, decider)
  await receipt(tutor, { kitId, deliveryId }, origin)
  const one = await readingsOf((context) => receipt(context, { kitId, deliveryId }, origin))
  const list = await readingsOf((context) => classHandover(context, issueId))
  expect(one).toBeGreaterThan(5)
  expect(await readingsOf((context) => classReceipts(context, issueId, origin))).toBe(one + list)
})
