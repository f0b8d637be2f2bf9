import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kitReturns, stockMovements, storedFiles } from '#db/schema/index'
import type { Db, Store } from '#db/store'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import { recordReturn } from '~/features/stock/record-return.server'
import { reportStockLoss } from '~/features/stock/report-stock-loss.server'
import '~/i18n/all-languages.server'
import { setAuditFolder } from '~/server/audit-folder.server'
import { sealEvents } from '~/server/seal-events.server'
import type { Context } from '~/server/context.server'
import { faultsAfter } from '../factories/faults-after'
import { kitToFetch, sealedPictureOf } from '../factories/handover'
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
let logistics: Context
let mentor: Context
let storeId: string
let itemKey: string
let photo: string

beforeAll(async () => {
  store = await testStore()
  setAuditFolder(mkdtempSync(join(tmpdir(), 'komawa-returns-')))
  const lead = await contextOf(store, 'lead')
  const officer = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
  const decider = await contextOf(store, 'officer')
  mentor = await contextOf(store, 'mentor')
  logistics = await contextOf(store, 'logistics')
  auditor = await contextOf(store, 'auditor')
  await setCeiling(decider, 200_000)
  kit = await kitToFetch(officer, decider, mentor)
  const lot = await receivedLot(logistics, [kit])
  storeId = lot.storeId
  itemKey = lot.items[0]?.itemKey ?? ''
  photo = await sealedPictureOf(3)
  await deliverKit(mentor, kit.kitId, await fullDelivery(store, kit.kitId, { storeId }))
  const back = { id: uuidv7(), quantity: 1, movedOn: '2026-11-19', reason: 'Un de trop.', pictures: [photo] }
  await recordReturn(logistics, storeId, itemKey, { ...back, kitId: kit.kitId })
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

test('the picture of a return is in the packet and bound by its deed', async () => {
  const { files } = await unpacked(auditor, kit.kitId)
  expect(files).toHaveProperty(`pictures/${photo}.jpg`)
  const replaced = (tx: Db) =>
    tx
      .update(storedFiles)
      .set({ sha256: 'f'.repeat(64) })
      .where(eq(storedFiles.id, photo))
  expect(await faultsAfter(store, replaced)).toMatchObject([{ kind: 'rows-changed' }])
})

test('the picture of goods gone from a store is bound by its deed', async () => {
  const id = await sealedPictureOf(4)
  const gone = { id: uuidv7(), quantity: 1, movedOn: '2026-11-19', reason: 'Les rats.', pictures: [id] }
  await reportStockLoss(logistics, storeId, itemKey, gone)
  await sealEvents(store, logistics.now, null)
  const taken = (tx: Db) => tx.delete(storedFiles).where(eq(storedFiles.id, id))
  expect(await faultsAfter(store, taken)).toMatchObject([{ kind: 'rows-changed' }])
})

test('a return recorded by who had handed the goods over is found, by the chain and by the packet', async () => {
  const own = { recordedById: mentor.actor.id }
  const forged = (tx: Db) => tx.update(kitReturns).set(own).where(eq(kitReturns.kitId, kit.kitId))
  expect(await faultsAfter(store, forged)).toMatchObject([{ kind: 'rows-changed' }, { kind: 'own-return' }])
  const { files } = await unpacked(auditor, kit.kitId)
  const packet = JSON.parse(files['packet.json'] ?? '') as { returns: Record<string, unknown>[] }
  const returns = packet.returns.map((row) => ({ ...row, ...own }))
  const found = await checked({ ...files, 'packet.json': JSON.stringify({ ...packet, returns }) })
  expect(found.find(({ key }) => key === 'persons')).toMatchObject({
    state: 'no',
    places: [{ duties: ['handOver', 'takeBack'], by: mentor.actor.id }],
  })
  expect(found.find(({ key }) => key === 'deeds')).toMatchObject({ places: ['goodsBack 2026-11-19'] })
})

test('a return that names goods which went out, and no deed of its own, is found', async () => {
  const forged = { movementId: issued, kitId: kit.kitId, lineId: kit.lineIds[1] ?? '', quantity: 1 }
  const row = { ...forged, returnedOn: '2026-11-19', recordedById: logistics.actor.id, recordedAt: logistics.now }
  expect(await faultsAfter(store, (tx) => tx.insert(kitReturns).values(row))).toEqual([{ kind: 'rows-unsealed' }])
  await store.write((tx) => tx.insert(kitReturns).values(row))
  expect(await wrong()).toEqual([['deeds', ['goodsBack 2026-11-19']]])
})

async function wrong() {
  const found = await checked((await unpacked(auditor, kit.kitId)).files)
  return found.filter(({ state }) => state === 'no').map(({ key, places }) => [key, places])
}
