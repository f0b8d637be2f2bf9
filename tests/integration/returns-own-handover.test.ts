import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#db/store'
import { neverWith } from '~/domain/access/duties'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import { recordReturn } from '~/features/stock/record-return.server'
import '~/i18n/all-languages.server'
import { kitToFetch } from '../factories/handover'
import { fullDelivery, stateOf } from '../factories/kit-rows'
import { setCeiling } from '../factories/kits'
import { receivedLot } from '../factories/procurement'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

test('whoever handed goods over does not write down that they came back; somebody else of the stores does', async () => {
  const officer = await contextOf(store, 'officer')
  const decider = await contextOf(store, 'officer')
  await setCeiling(decider, 200_000)
  const deliverer = await contextOf(store, 'logistics')
  const other = await contextOf(store, 'logistics')
  const kit = await kitToFetch(officer, decider, deliverer)
  const { kitId } = kit
  const { storeId, items } = await receivedLot(other, [kit])
  await deliverKit(deliverer, kitId, await fullDelivery(store, kitId, { storeId }))
  const [sacks] = items
  const back = { id: uuidv7(), quantity: 1, movedOn: '2026-11-19', reason: 'Un de trop.', kitId, pictures: [] }

  const alone = recordReturn(deliverer, storeId, sacks?.itemKey ?? '', back)
  const names = expect.stringContaining('logistics') as string
  await expect(alone).rejects.toMatchObject({ reason: 'own-handover-back', status: 403, values: { names } })
  expect(await stateOf(store, kitId)).toBe('delivered')
  await recordReturn(other, storeId, sacks?.itemKey ?? '', back)
  expect(await stateOf(store, kitId)).toBe('partlyDelivered')
  expect(neverWith('handOver')).toContain('takeBack')
  expect(neverWith('issueClass')).toContain('takeBack')
})
