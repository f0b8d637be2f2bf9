import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kitReturns, stockMovements } from '#db/schema/index'
import type { Store } from '#db/store'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import { recordReturn } from '~/features/stock/record-return.server'
import '~/i18n/all-languages.server'
import { setAuditFolder } from '~/server/audit-folder.server'
import type { Context } from '~/server/context.server'
import { faultsAfter } from '../factories/faults-after'
import { kitToFetch } from '../factories/handover'
import { fullDelivery } from '../factories/kit-rows'
import { setCeiling } from '../factories/kits'
import { checked, unpacked } from '../factories/packets'
import { receivedLot } from '../factories/procurement'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let auditor: Context
let kit: Awaited<ReturnType<typeof kitToFetch>>
let issued: string

beforeAll(async () => {
  store = await testStore()
  setAuditFolder(mkdtempSync(join(tmpdir(), 'komawa-returns-')))
  const lead = await contextOf(store, 'lead')
  const officer = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
  const decider = await contextOf(store, 'officer')
  const mentor = await contextOf(store, 'mentor')
  const logistics = await contextOf(store, 'logistics')
  auditor = await contextOf(store, 'auditor')
  await setCeiling(decider, 200_000)
  kit = await kitToFetch(officer, decider, mentor)
  const { storeId, items } = await receivedLot(logistics, [kit])
  await deliverKit(mentor, kit.kitId, await fullDelivery(store, kit.kitId, { storeId }))
  const back = { id: uuidv7(), quantity: 1, movedOn: '2026-11-19', reason: 'Un de trop.', pictures: [] }
  await recordReturn(logistics, storeId, items[0]?.itemKey ?? '', { ...back, kitId: kit.kitId })
  const [out] = await store.query
    .select()
    .from(stockMovements)
    .where(and(eq(stockMovements.kitId, kit.kitId), eq(stockMovements.kind, 'issued')))
  issued = out?.id ?? ''
})

afterAll(() => store.close())

test('a return in good order is found right by the packet', async () => {
  expect(await wrong()).toEqual([])
})

test('a return that names goods which went out, and no deed of its own, is found', async () => {
  const forged = { movementId: issued, kitId: kit.kitId, lineId: kit.lineIds[1] ?? '', quantity: 1 }
  const row = { ...forged, returnedOn: '2026-11-19' }
  expect(await faultsAfter(store, (tx) => tx.insert(kitReturns).values(row))).toEqual([{ kind: 'rows-unsealed' }])
  await store.write((tx) => tx.insert(kitReturns).values(row))
  expect(await wrong()).toEqual([['deeds', ['goodsBack 2026-11-19']]])
})

async function wrong() {
  const found = await checked((await unpacked(auditor, kit.kitId)).files)
  return found.filter(({ state }) => state === 'no').map(({ key, places }) => [key, places])
}
