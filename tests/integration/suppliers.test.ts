import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { suppliers } from '#db/schema/index'
import type { Store } from '#db/store'
import { declareSupplierLink } from '~/features/suppliers/declare-supplier-link.server'
import { retireSupplier, takeBackSupplier } from '~/features/suppliers/retire-supplier.server'
import { supplierList, suppliersFound } from '~/features/suppliers/supplier-list.server'
import { supplierPage } from '~/features/suppliers/supplier-page.server'
import { addSupplier, editSupplier, type SupplierForm } from '~/features/suppliers/write-supplier.server'
import type { Context } from '~/server/context.server'
import { isTiedToSupplier, tiedTo } from '~/server/supplier-links.server'
import { supplierNamed } from '~/server/supplier-named.server'
import { actionsOf } from '../factories/kit-rows'
import { setCeiling } from '../factories/kits'
import { kitToBuy, orderedLot, supplierOf } from '../factories/procurement'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let logistics: Context
let officer: Context
let lead: Context

beforeAll(async () => {
  store = await testStore()
  logistics = await contextOf(store, 'logistics')
  officer = await contextOf(store, 'officer')
  lead = await contextOf(store, 'lead')
  await setCeiling(lead, 200_000)
})

afterAll(() => store.close())

function form(overrides: Partial<SupplierForm> = {}): SupplierForm {
  return { id: uuidv7(), name: 'Quincaillerie Garba', kind: 'shop', isAnother: false, ...overrides }
}

test('a supplier stands in the list once, however the name is written', async () => {
  const first = form({ phone: '+227 90 12 34 56' })
  await addSupplier(logistics, first)
  await addSupplier(logistics, first)
  expect(await actionsOf(store, first.id)).toEqual(['supplier.added'])

  await expect(addSupplier(logistics, form({ name: 'QUINCAILLERIE  gàrba' }))).rejects.toMatchObject({
    reason: 'supplier-known',
    status: 409,
  })
  await expect(addSupplier(logistics, form({ name: 'Kincaillerie Garba' }))).rejects.toMatchObject({
    reason: 'supplier-near-name',
    values: { other: 'Quincaillerie Garba' },
  })
  const other = form({ name: 'Ets Moutari', phone: '90123456' })
  await expect(addSupplier(logistics, other)).rejects.toMatchObject({ reason: 'supplier-same-phone' })
  await addSupplier(logistics, { ...other, isAnother: true })
  expect(await store.write((tx) => supplierNamed(tx, logistics, 'quincaillerie garba'))).toBe(first.id)
})

test('only logistics writes suppliers, and the name of another is not taken over', async () => {
  await expect(addSupplier(officer, form({ name: 'Chez un autre' }))).rejects.toMatchObject({ status: 403 })
  await expect(addSupplier(lead, form({ name: 'Chez un autre' }))).rejects.toMatchObject({ status: 403 })
  const [one, two] = [await supplierOf(logistics), await supplierOf(logistics)]
  const [known] = await store.query.select().from(suppliers).where(eq(suppliers.id, two))
  const taken = form({ id: one, name: known?.name ?? '', isAnother: true })
  await expect(editSupplier(logistics, taken)).rejects.toMatchObject({ reason: 'supplier-known' })
  await editSupplier(logistics, { ...taken, name: 'Menuiserie Wadata', kind: 'workshop' })
  expect(await supplierPage(officer, one)).toMatchObject({ name: 'Menuiserie Wadata', kind: 'workshop' })
  expect((await actionsOf(store, one)).filter((action) => action === 'supplier.edited')).toHaveLength(1)
})

test('a supplier is retired and never deleted, not while a purchase is under way', async () => {
  const kit = await kitToBuy(officer, lead)
  const { supplierId } = await orderedLot(logistics, [kit])
  await expect(retireSupplier(logistics, supplierId)).rejects.toMatchObject({
    reason: 'supplier-under-way',
    status: 409,
  })

  const id = await supplierOf(logistics, { name: 'Boutique Tanimoune' })
  await retireSupplier(logistics, id)
  await retireSupplier(logistics, id)
  expect((await supplierList(logistics, { retired: false })).rows.map((row) => row.id)).not.toContain(id)
  expect((await supplierList(logistics, { retired: true })).rows.map((row) => row.id)).toContain(id)
  await expect(addSupplier(logistics, form({ name: 'boutique tanimoune' }))).rejects.toMatchObject({
    reason: 'supplier-known-retired',
  })
  await expect(store.write((tx) => supplierNamed(tx, logistics, 'Boutique Tanimoune'))).rejects.toMatchObject({
    reason: 'supplier-retired',
  })
  await takeBackSupplier(logistics, id)
  expect(await actionsOf(store, id)).toEqual(['supplier.takenBack', 'supplier.retired', 'supplier.added'])
})

test('a supplier is found by a part of the name, or as it sounds; a mentor finds none', async () => {
  const id = await supplierOf(logistics, { name: 'Alimentation Chaïbou Moussa' })
  for (const typed of ['chaibou', 'ALIMENTATION', 'Musa'])
    expect((await suppliersFound(officer, typed)).map((row) => row.id)).toContain(id)
  expect(await suppliersFound(await contextOf(store, 'mentor'), 'chaibou')).toEqual([])
  expect(await supplierPage(await contextOf(store, 'mentor'), id)).toBeNull()
})

test('who declares a tie is named to the lead, and to no colleague', async () => {
  const id = await supplierOf(logistics)
  const link = { id: uuidv7(), reason: 'C’est la boutique de mon frère.' }
  await declareSupplierLink(logistics, id, link)
  await declareSupplierLink(logistics, id, link)
  await expect(declareSupplierLink(logistics, id, { ...link, id: uuidv7() })).rejects.toMatchObject({
    reason: 'supplier-link-declared',
  })
  expect(await isTiedToSupplier(store.query, logistics.actor.id, id)).toBe(true)
  expect(await tiedTo(store.query, id)).toEqual([logistics.actor.id])
  expect((await supplierPage(lead, id))?.links).toMatchObject([{ reason: link.reason, mine: false }])
  expect((await supplierPage(officer, id))?.links).toEqual([])
  expect((await supplierPage(logistics, id))?.links).toMatchObject([{ mine: true }])
})
