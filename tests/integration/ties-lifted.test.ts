import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { declaredLinks, events, supplierLinks, tieLiftingDecisions, tieLiftings } from '#db/schema/index'
import type { Db, Store } from '#db/store'
import { verifyChain } from '~/features/audit/verify-chain.server'
import { inboxFilter } from '~/features/inbox/inbox-filter'
import { inboxPage } from '~/features/inbox/inbox-page.server'
import { declareLink } from '~/features/kits/declare-link.server'
import { decideTieLifting } from '~/features/suppliers/decide-tie-lifting.server'
import { declareSupplierLink } from '~/features/suppliers/declare-supplier-link.server'
import { supplierPage } from '~/features/suppliers/supplier-page.server'
import { editSupplier } from '~/features/suppliers/write-supplier.server'
import { tieLiftingPage } from '~/features/suppliers/tie-liftings.server'
import { tiesOfHousehold } from '~/features/suppliers/ties-of-household.server'
import { askTieLifting } from '~/features/suppliers/ask-tie-lifting.server'
import '~/i18n/all-languages.server'
import type { Context } from '~/server/context.server'
import { sealEvents } from '~/server/seal-events.server'
import { linkedPeople } from '~/server/linked-people.server'
import { isTiedToSupplier } from '~/server/supplier-links.server'
import { tieToFamily } from '~/server/tie-to-family.server'
import { faultsAfter } from '../factories/faults-after'
import { actionsOf } from '../factories/kit-rows'
import { waitingKit } from '../factories/kits'
import { liftingAsked, supplierOf } from '../factories/procurement'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let lead: Context
let tied: Context

const yes = { outcome: 'confirmed' as const, reason: 'Vérifié auprès du commerçant.' }

beforeAll(async () => {
  store = await testStore()
  lead = await contextOf(store, 'lead')
  tied = await contextOf(store, 'officer')
})

afterAll(() => store.close())

async function waits() {
  return (await inboxPage(lead, inboxFilter(new URLSearchParams('kind=tieLifting')))).rows.map(({ id }) => id)
}

test('a tie that is declared while a lifting waits ends the waiting', async () => {
  const name = 'Forge Issa Laouali'
  const supplierId = await supplierOf(await contextOf(store, 'logistics'), { name })
  const { kitId } = await waitingKit(tied, { supplier: name })
  const lifting = await liftingAsked(tied, supplierId)
  expect(await waits()).toContain(lifting)

  const wife = 'Ma femme est associée.'
  await declareLink(tied, { kitId }, { id: uuidv7(), reason: wife, to: 'supplier' })
  expect(await waits()).not.toContain(lifting)
  await expect(decideTieLifting(lead, lifting, yes)).rejects.toMatchObject({ reason: 'tie-lifting-answered' })
  expect(await isTiedToSupplier(store.query, tied.actor.id, supplierId)).toBe(true)
  expect((await supplierPage(tied, supplierId))?.liftings).toMatchObject([
    { decision: { outcome: 'withdrawn', reason: wife } },
  ])

  const again = { id: uuidv7(), reason: 'Plus rien ne nous lie.' }
  await askTieLifting(tied, { supplierId }, again)
  await declareSupplierLink(tied, supplierId, { id: uuidv7(), reason: 'Mon cousin y est revenu.' })
  expect(await waits()).not.toContain(again.id)
})

test('a lifting takes no tie along that was declared after it was asked for', async () => {
  const supplierId = await supplierOf(await contextOf(store, 'logistics'))
  const lifting = await liftingAsked(tied, supplierId)
  const later = { id: uuidv7(), userId: tied.actor.id, supplierId, reason: 'Mon frère.', standing: true }
  const declaredAt = new Date(tied.now.getTime() + 60_000)
  await store.write((tx) => tx.insert(supplierLinks).values({ ...later, declaredAt }))
  await decideTieLifting(lead, lifting, yes)
  const ties = await store.query.select().from(supplierLinks).where(eq(supplierLinks.supplierId, supplierId))
  expect(ties.map(({ id, standing }) => [id === later.id, standing]).sort()).toEqual([
    [false, false],
    [true, true],
  ])
})

test.each<[string, (tx: Db) => Promise<unknown>]>([
  ['why it was to be lifted', (tx) => tx.update(tieLiftings).set({ reason: 'Autre.' })],
  ['who confirmed it', (tx) => tx.update(tieLiftingDecisions).set({ decidedById: tied.actor.id })],
  ['why a tie was declared', (tx) => tx.update(supplierLinks).set({ reason: 'Autre.' })],
  ['that a tie is lifted', (tx) => tx.update(supplierLinks).set({ standing: false })],
  ['that a tie holds again', (tx) => tx.update(supplierLinks).set({ standing: true })],
])('it is found that %s was changed in the database', async (_, change) => {
  const supplierId = await supplierOf(await contextOf(store, 'logistics'))
  await decideTieLifting(lead, await liftingAsked(tied, supplierId), yes)
  await liftingAsked(tied, supplierId)
  await store.write((tx) => tx.delete(supplierLinks).where(eq(supplierLinks.reason, 'Mon frère.')))
  await sealEvents(store, testNow, null)
  expect(await verifyChain(store, [], false)).toMatchObject({ faults: [] })
  const found = await faultsAfter(store, change)
  expect(found.map(({ kind }) => kind)).toContainEqual(expect.stringMatching(/^rows-(changed|unsealed)$/))
})

test('a tie to a family is lifted by somebody else, stays written, and is sealed', async () => {
  const { householdId } = await waitingKit(tied)
  const [cousin, admin] = [await contextOf(store, 'officer'), await contextOf(store, 'administrator')]
  const to = { householdId }
  const ask = { id: uuidv7(), reason: 'Le mariage est dissous.' }
  await expect(askTieLifting(cousin, to, ask)).rejects.toMatchObject({ reason: 'no-own-tie', status: 409 })
  await familyTie(lead, householdId)
  await familyTie(cousin, householdId)
  for (let sent = 0; sent < 2; sent++) await askTieLifting(cousin, to, ask)
  await expect(askTieLifting(cousin, to, { ...ask, id: uuidv7() })).rejects.toThrow('tie-lifting-waits')
  await expect(askTieLifting(cousin, { householdId: uuidv7() }, ask)).rejects.toMatchObject({ status: 404 })
  await expect(decideTieLifting(cousin, ask.id, yes)).rejects.toMatchObject({ status: 403 })
  await expect(decideTieLifting(lead, ask.id, yes)).rejects.toMatchObject({ reason: 'tied-to-it-too', status: 403 })
  expect(await waits()).not.toContain(ask.id)
  expect(await linkedPeople(store.query, householdId)).toContain(cousin.actor.id)
  expect(await tieLiftingPage(admin, ask.id)).toMatchObject({ about: { kind: 'household', href: null }, refusal: null })

  for (let sent = 0; sent < 2; sent++) await decideTieLifting(admin, ask.id, yes)
  expect(await linkedPeople(store.query, householdId)).toEqual([lead.actor.id])
  expect(await tiesOfHousehold(cousin, householdId)).toMatchObject({ ties: [], liftings: [{ decision: yes }] })
  expect(await actionsOf(store, householdId)).toEqual(expect.arrayContaining(['link.lifted', 'link.liftingAsked']))
  await sealEvents(store, testNow, null)
  expect(await verifyChain(store, [], false)).toMatchObject({ faults: [] })
  for (const standing of [true, false]) {
    const found = await faultsAfter(store, (tx) => tx.update(declaredLinks).set({ standing }))
    expect(found.map(({ kind }) => kind)).toContainEqual(expect.stringMatching(/^rows-(changed|unsealed)$/))
  }
})

test('a deed about a tie that says nothing of its rows is counted', async () => {
  const { unbound } = await verifyChain(store, [], false)
  await store.write((tx) =>
    tx.update(events).set({ action: 'supplier.liftingTold' }).where(eq(events.action, 'kit.submitted')),
  )
  expect((await verifyChain(store, [], false)).unbound).toBeGreaterThan(unbound)
})

test('a tie to any of several look-alikes is a tie to the one that was said to be none of them', async () => {
  const logistics = await contextOf(store, 'logistics')
  await supplierOf(logistics, { name: 'Tannerie Issaka Dodo' })
  const second = await supplierOf(logistics, { name: 'Tanerie Issaka Dodo', isAnother: true })
  const partner = await contextOf(store, 'officer')
  await declareSupplierLink(partner, second, { id: uuidv7(), reason: 'Mon associé.' })
  const third = await supplierOf(logistics, { name: 'Tannerie Isaka Dodo', isAnother: true })
  expect(await isTiedToSupplier(store.query, partner.actor.id, third)).toBe(true)
  const fourth = await supplierOf(logistics, { name: 'Forge Wadatau' })
  expect(await isTiedToSupplier(store.query, partner.actor.id, fourth)).toBe(false)
  await editSupplier(logistics, { id: fourth, name: 'Tannerie Issaka Dodoo', kind: 'shop', isAnother: true })
  expect(await isTiedToSupplier(store.query, partner.actor.id, fourth)).toBe(true)
})

test('a tie to a family that is declared again ends the waiting', async () => {
  const { householdId } = await waitingKit(tied)
  const cousin = await contextOf(store, 'officer')
  await familyTie(cousin, householdId)
  const ask = { id: uuidv7(), reason: 'Le mariage est dissous.' }
  await askTieLifting(cousin, { householdId }, ask)
  expect(await waits()).toContain(ask.id)
  await store.write((tx) => tieToFamily(tx, cousin, { id: uuidv7(), reason: 'Remariés.', householdId }))
  expect(await waits()).not.toContain(ask.id)
  await expect(decideTieLifting(lead, ask.id, yes)).rejects.toMatchObject({ reason: 'tie-lifting-answered' })
})

async function familyTie(context: Context, householdId: string) {
  await store.write((tx) => tieToFamily(tx, context, { id: uuidv7(), reason: 'Ma cousine.', householdId }))
}
