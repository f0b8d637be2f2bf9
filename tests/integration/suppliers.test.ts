import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { suppliers } from '#db/schema/index'
import type { Store } from '#db/store'
import { inboxFilter } from '~/features/inbox/inbox-filter'
import { inboxPage } from '~/features/inbox/inbox-page.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import { askTieLifting } from '~/features/suppliers/ask-tie-lifting.server'
import { decideTieLifting } from '~/features/suppliers/decide-tie-lifting.server'
import { declareSupplierLink } from '~/features/suppliers/declare-supplier-link.server'
import { retireSupplier, takeBackSupplier } from '~/features/suppliers/retire-supplier.server'
import { supplierList, suppliersFound } from '~/features/suppliers/supplier-list.server'
import { supplierPage } from '~/features/suppliers/supplier-page.server'
import { tieLiftingPage } from '~/features/suppliers/tie-liftings.server'
import { addSupplier, editSupplier, type SupplierForm } from '~/features/suppliers/write-supplier.server'
import '~/i18n/all-languages.server'
import type { Context } from '~/server/context.server'
import { isTiedToSupplier, tiedTo } from '~/server/supplier-links.server'
import { supplierNamed, supplierNameKey } from '~/server/supplier-named.server'
import { actionsOf } from '../factories/kit-rows'
import { approvalOf, draftKit, requestForm, setCeiling, waitingKit } from '../factories/kits'
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
  // The same but for Cyrillic letters.
  await expect(addSupplier(logistics, form({ name: 'Quіncаillеriе Gаrbа' }))).rejects.toThrow('supplier-known')
  await expect(addSupplier(logistics, form({ name: 'Kincaillerie Garba' }))).rejects.toMatchObject({
    reason: 'supplier-near-name',
    values: { other: 'Quincaillerie Garba' },
  })
  const other = form({ name: 'Ets Moutari', phone: '90123456' })
  await expect(addSupplier(logistics, other)).rejects.toMatchObject({ reason: 'supplier-same-phone' })
  await addSupplier(logistics, { ...other, isAnother: true })
  expect(await store.write((tx) => supplierNamed(tx, logistics, 'quincaillerie garba'))).toEqual({
    id: first.id,
    isNew: false,
  })
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
  const same = form({ name: 'boutique tanimoune' })
  await expect(addSupplier(logistics, same)).rejects.toMatchObject({ reason: 'supplier-known-retired' })
  const named = store.write((tx) => supplierNamed(tx, logistics, 'Boutique Tanimoune'))
  await expect(named).rejects.toMatchObject({ reason: 'supplier-retired' })
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
  const refused = { reason: 'tied-to-supplier', status: 403 }
  await expect(retireSupplier(logistics, id)).rejects.toMatchObject(refused)
  await expect(editSupplier(logistics, form({ id, market: 'Dungass' }))).rejects.toMatchObject(refused)
  const colleague = await contextOf(store, 'logistics')
  await retireSupplier(colleague, id)
  await expect(takeBackSupplier(logistics, id)).rejects.toMatchObject(refused)
})

test('name and phone stay as they were approved or chosen until the payment', async () => {
  const { supplierId } = await orderedLot(logistics, [await kitToBuy(officer, lead)])
  const [chosen] = await store.query.select().from(suppliers).where(eq(suppliers.id, supplierId))
  const { name = '' } = chosen ?? {}
  const as = (overrides: Partial<SupplierForm>) =>
    editSupplier(logistics, form({ id: supplierId, name, isAnother: true, ...overrides }))
  const owed = { reason: 'supplier-owed', status: 409 }
  await expect(as({ name: 'Mon beau-frère SARL' })).rejects.toMatchObject(owed)
  await expect(as({ phone: '+227 96 00 11 22' })).rejects.toMatchObject(owed)
  await as({ name: name.toUpperCase() })

  const { kitId } = await waitingKit(officer, { supplier: 'Ferronnerie Illiassou' })
  const direct = await namedAs('Ferronnerie Illiassou')
  const rename = form({ id: direct?.id ?? '', name: 'Mon cousin et fils' })
  await decideKit(lead, kitId, await approvalOf(store, kitId))
  const number = expect.stringMatching(/^K-/) as string
  await expect(editSupplier(logistics, rename)).rejects.toMatchObject({ ...owed, values: { number } })
})

test('a name almost that of a registered supplier is asked about before it is another', async () => {
  await supplierOf(logistics, { name: 'Boutique Elhadji Moussa' })
  const name = 'Boutique Elhadj Moussa'
  const asked = { reason: 'kit-supplier-near', status: 409, values: { other: 'Boutique Elhadji Moussa', name } }
  await expect(draftKit(officer, { supplier: name })).rejects.toMatchObject(asked)
  const { kitId } = await draftKit(officer)
  const edit = { ...requestForm('', ''), id: uuidv7(), version: 1, supplier: name }
  await expect(editKitLines(officer, kitId, edit)).rejects.toMatchObject(asked)

  await editKitLines(officer, kitId, { ...edit, isAnotherSupplier: true })
  expect(await namedAs(name)).toBeUndefined()
  await submitKit(officer, kitId, { version: 2 })

  const added = await namedAs(name)
  expect(await actionsOf(store, added?.id ?? '')).toEqual(['kit.submitted'])
  await expect(draftKit(officer, { supplier: name })).resolves.toBeDefined()
})

test('whoever is tied to a supplier does not decide for one that was said not to be it', async () => {
  const id = await supplierOf(logistics, { name: 'Grenier Abdou Salissou' })
  const tied = await contextOf(store, 'officer')
  await declareSupplierLink(tied, id, { id: uuidv7(), reason: 'Mon oncle.' })
  const { kitId } = await draftKit(officer, { supplier: 'Grenier Abdou Salisou', isAnotherSupplier: true })
  await submitKit(officer, kitId, { version: 1 })

  const refused = decideKit(tied, kitId, await approvalOf(store, kitId))
  await expect(refused).rejects.toMatchObject({ reason: 'declared-link', status: 403 })
  const added = await namedAs('Grenier Abdou Salisou')
  expect(await isTiedToSupplier(store.query, tied.actor.id, added?.id ?? '')).toBe(true)
})

test('a supplier registered while the request was a draft is asked about at its submission', async () => {
  const { kitId } = await draftKit(officer, { supplier: 'Moulins Sani Ousmane' })
  await supplierOf(logistics, { name: 'Moulin Sani Ousmane' })
  await expect(submitKit(officer, kitId, { version: 1 })).rejects.toMatchObject({ reason: 'kit-supplier-near' })
})

async function namedAs(name: string) {
  const [row] = await store.query
    .select()
    .from(suppliers)
    .where(eq(suppliers.nameKey, supplierNameKey(name)))
  return row
}

test('a tie to a supplier is lifted by two people, and holds until then', async () => {
  const supplierId = await supplierOf(logistics)
  const admin = await contextOf(store, 'administrator')
  const cousin = await contextOf(store, 'lead')
  const ask = { id: uuidv7(), reason: 'Il a quitté la boutique.' }
  await expect(askTieLifting(cousin, { supplierId }, ask)).rejects.toMatchObject({ reason: 'no-own-tie', status: 409 })
  await declareSupplierLink(cousin, supplierId, { id: uuidv7(), reason: 'Mon cousin y travaille.' })
  for (let sent = 0; sent < 2; sent++) await askTieLifting(cousin, { supplierId }, ask)
  await expect(askTieLifting(cousin, { supplierId }, { ...ask, id: uuidv7() })).rejects.toThrow('tie-lifting-waits')
  const waits = async (context: Context) =>
    (await inboxPage(context, inboxFilter(new URLSearchParams('kind=tieLifting')))).rows.map(({ id }) => id)
  expect([await waits(admin), await waits(lead), await waits(cousin)]).toEqual([[ask.id], [ask.id], []])
  const yes = { outcome: 'confirmed' as const, reason: 'Vérifié auprès du commerçant.' }
  await expect(decideTieLifting(cousin, ask.id, yes)).rejects.toMatchObject({ reason: 'own-tie', status: 403 })
  await expect(decideTieLifting(officer, ask.id, yes)).rejects.toMatchObject({ status: 403 })
  await declareSupplierLink(lead, supplierId, { id: uuidv7(), reason: 'Mon beau-frère.' })
  await expect(decideTieLifting(lead, ask.id, yes)).rejects.toMatchObject({ reason: 'tied-to-it-too' })
  expect((await tieLiftingPage(cousin, ask.id))?.tie).toMatchObject({ reason: 'Mon cousin y travaille.' })
  for (let sent = 0; sent < 2; sent++) await decideTieLifting(admin, ask.id, yes)
  await expect(decideTieLifting(admin, ask.id, { ...yes, outcome: 'refused' })).rejects.toMatchObject({ status: 409 })
  expect(await isTiedToSupplier(store.query, cousin.actor.id, supplierId)).toBe(false)
  expect((await supplierPage(cousin, supplierId))?.liftings).toMatchObject([{ decision: yes }])
  expect((await actionsOf(store, supplierId)).slice(0, 2)).toEqual(['supplier.linkLifted', 'supplier.linkDeclared'])
})
