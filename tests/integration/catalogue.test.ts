import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kits, kitTypeLines, kitTypes } from '#db/schema/index'
import { loadKitCatalogue } from '#db/seed/load-kit-catalogue'
import type { Store } from '#db/store'
import { inboxFilter } from '~/features/inbox/inbox-filter'
import { inboxPage } from '~/features/inbox/inbox-page.server'
import { kitRequestChoices } from '~/features/kits/kit-request-choices.server'
import { requestKit } from '~/features/kits/request-kit.server'
import { answerKitType } from '~/features/settings/answer-kit-type.server'
import { catalogueType } from '~/features/settings/catalogue-pages.server'
import { enterPeriod } from '~/features/settings/enter-period.server'
import { kitTypeForm } from '~/features/settings/kit-type-form'
import { publishKitType } from '~/features/settings/publish-kit-type.server'
import { whatIsMissing } from '~/features/settings/what-is-missing.server'
import type { Context } from '~/server/context.server'
import { offeredTypes } from '~/server/offered-types.server'
import { sellingOfKit } from '~/server/selling-of.server'
import { goat, goats } from '../factories/catalogue'
import { familyOf } from '../factories/family'
import { actionsOn } from '../factories/records'
import { contextOf } from '../factories/staff'
import { primaryBag } from '../factories/supplies'
import { testStore } from '../factories/test-store'

let store: Store
let administrator: Context
let lead: Context
let officer: Context

beforeAll(async () => {
  store = await testStore()
  administrator = await contextOf(store, 'administrator')
  lead = await contextOf(store, 'lead')
  officer = await contextOf(store, 'officer')
})

afterAll(() => store.close())

const inboxOf = async (context: Context) =>
  (await inboxPage(context, inboxFilter(new URLSearchParams('kind=kitType')))).rows

test('the catalogue names every kind of kit, with pictures and without a single price', async () => {
  await store.write((tx) => loadKitCatalogue(tx))
  await store.write((tx) => loadKitCatalogue(tx))
  const school = await offeredTypes(store.query, 'school')
  expect(school.map(({ code }) => code).sort()).toEqual(['school-lower-secondary', 'school-primary'])
  const business = await offeredTypes(store.query, 'business')
  expect(business).toHaveLength(14)
  expect(business.find(({ code }) => code === 'ram-fattening')).toMatchObject({ sellsAt: 'tabaski', icon: 'animal' })
  const lines = await store.query.select().from(kitTypeLines)
  expect(lines.filter(({ unitPriceCeiling }) => unitPriceCeiling !== null)).toEqual([])
  expect(lines.filter(({ modality }) => modality === 'landlord').map(({ itemFr }) => itemFr)).toEqual([
    'Appui au loyer',
  ])
})

test('a version that moves a price ceiling waits for another person, and is not asked for before', async () => {
  const first = uuidv7()
  await publishKitType(administrator, { ...goats, id: first })
  expect(await actionsOn(store, first)).toEqual(['kitType.published'])
  const code = (await catalogueType(administrator, first))?.code
  const change = { ...goats, code, seenVersion: 1, lines: [{ ...goat, unitPriceCeiling: 30_000 }] }
  const second = uuidv7()
  await publishKitType(administrator, { ...change, id: second })
  const waiting = { kind: 'kitType', id: second, href: `/settings/catalogue/${second}/decision` }
  expect(await inboxOf(lead)).toMatchObject([waiting])
  expect(await inboxOf(await contextOf(store, 'administrator'))).toMatchObject([waiting])
  expect([...(await inboxOf(administrator)), ...(await inboxOf(officer))]).toEqual([])
  expect((await whatIsMissing(administrator))?.kitTypes).toMatchObject([{ id: second, own: true }])
  expect(await catalogueType(lead, second)).toMatchObject({
    standing: 'proposed',
    ceilingsBefore: { Chèvre: null },
    answers: ['offered', 'declined'],
  })
  expect((await offeredTypes(store.query, 'business')).map(({ id }) => id)).toContain(first)
  const another = publishKitType(administrator, { ...change, id: uuidv7(), seenVersion: 2 })
  await expect(another).rejects.toThrow('kit-type-waits')

  await expect(answerKitType(administrator, second, { outcome: 'offered' })).rejects.toThrow('own-kit-type')
  await expect(answerKitType(officer, second, { outcome: 'offered' })).rejects.toThrow('not-your-role')
  await expect(answerKitType(lead, second, { outcome: 'takenBack' })).rejects.toThrow('not-your-proposal')
  await expect(answerKitType(lead, second, { outcome: 'declined' })).rejects.toThrow('kit-type-why')
  await answerKitType(lead, second, { outcome: 'offered' })
  await answerKitType(lead, second, { outcome: 'offered' })
  await expect(answerKitType(administrator, second, { outcome: 'takenBack' })).rejects.toThrow('kit-type-answered')
  expect(await actionsOn(store, second)).toEqual(['kitType.proposed', 'kitType.confirmed'].sort().reverse())
  expect((await offeredTypes(store.query, 'business')).map(({ id }) => id)).toContain(second)

  const same = uuidv7()
  await publishKitType(administrator, { ...change, id: same, seenVersion: 2, labelFr: 'Trois chèvres' })
  expect(await catalogueType(administrator, same)).toMatchObject({ standing: 'offered', version: 3 })
})

test('taken back or declined, a version stays where it is and the one before goes on', async () => {
  const [first, second, third] = [uuidv7(), uuidv7(), uuidv7()]
  await publishKitType(administrator, { ...goats, id: first })
  const code = (await catalogueType(administrator, first))?.code
  const change = { ...goats, code, lines: [{ ...goat, unitPriceCeiling: 99_000 }] }
  await publishKitType(administrator, { ...change, id: second, seenVersion: 1 })
  await answerKitType(administrator, second, { outcome: 'takenBack' })
  await publishKitType(administrator, { ...change, id: third, seenVersion: 2 })
  await answerKitType(lead, third, { outcome: 'declined', reason: 'Le marché est moins cher.' })
  const offered = (await offeredTypes(store.query, 'business')).map(({ id }) => id)
  expect(offered).toContain(first)
  expect(offered).not.toContain(third)
})

test('what a kit type cannot be', async () => {
  const publish = (content: Partial<typeof goats>) =>
    publishKitType(administrator, { ...goats, ...content, id: uuidv7() })
  await expect(publish({ lines: [{ ...goat, careEn: null }] })).rejects.toThrow('kit-type-care')
  await expect(publish({ lines: [{ ...goat, seasonFr: 'Octobre' }] })).rejects.toThrow('kit-type-season')
  await expect(publish({ lines: [{ ...goat, tranche: 2 }] })).rejects.toThrow('kit-type-no-first-part')
  await expect(publish({ purpose: 'school' })).rejects.toThrow('kit-type-school-animal')
})

test('the choice shows what the catalogue says; a proposed type is refused; school supplies name a child', async () => {
  const id = uuidv7()
  await publishKitType(administrator, { ...goats, id, lines: [{ ...goat, unitPriceCeiling: 1 }] })
  const { householdId, caregiverId, childIds } = await familyOf(officer)
  const [childId] = childIds
  const form = {
    ...{ id: uuidv7(), caregiverId, supplier: '', reason: 'La rentrée.' },
    lines: [{ item: 'Sac d’école', unit: 'piece' as const, quantity: 1, unitPrice: 6_000 }],
  }
  await expect(requestKit(officer, householdId, { ...form, kitTypeId: id })).rejects.toThrow('no-such-kit-type')
  const bag = await primaryBag(store)
  const asked = { caregiverId, kitTypeId: bag.id }
  const begun = { caregiverId: null, kitTypeId: null }
  expect(await kitRequestChoices(officer, householdId, begun)).toMatchObject({ typeMissing: false })
  const untold = kitRequestChoices(officer, householdId, { ...begun, caregiverId })
  expect(await untold).toMatchObject({ typeMissing: true, chosen: null })
  expect(await kitRequestChoices(officer, householdId, { ...asked, childId: null })).toMatchObject({
    chosen: null,
    childMissing: true,
  })
  const { chosen } = await kitRequestChoices(officer, householdId, { ...asked, childId })
  expect(chosen).toMatchObject({ child: { id: childId }, type: { icon: 'bag', purpose: 'school' } })
  expect(chosen?.lines[0]).toMatchObject({ icon: 'bag', modality: 'supplierInKind', last: null })

  await expect(requestKit(officer, householdId, { ...form, kitTypeId: bag.id })).rejects.toThrow('child-needed')
  const wrong = requestKit(officer, householdId, { ...form, kitTypeId: bag.id, childId: caregiverId })
  await expect(wrong).rejects.toThrow('not-a-child-here')
  await requestKit(officer, householdId, { ...form, kitTypeId: bag.id, childId })
  const again = requestKit(officer, householdId, { ...form, id: uuidv7(), kitTypeId: bag.id, childId })
  await expect(again).rejects.toThrow('child-has-request')
  const [kit] = await store.query
    .select()
    .from(kits)
    .where(and(eq(kits.id, form.id), eq(kits.childId, childId)))
  expect(kit).toMatchObject({ purpose: 'school', roundId: null })
})

test('a ram is sold at Tabaski: the day that was entered, or that none was', async () => {
  const { householdId, caregiverId } = await familyOf(officer)
  await store.write((tx) => loadKitCatalogue(tx))
  const [ram] = await store.query.select().from(kitTypes).where(eq(kitTypes.code, 'ram-fattening'))
  const id = uuidv7()
  await requestKit(officer, householdId, {
    ...{ id, caregiverId, kitTypeId: ram?.id ?? '', supplier: '', reason: 'Embouche.' },
    lines: [{ item: 'Bélier à engraisser', unit: 'head', quantity: 1, unitPrice: 90_000 }],
  })
  expect(await sellingOfKit(store.query, id, '2026-11-19')).toEqual({ kind: 'tabaski', on: null })
  await enterPeriod(administrator, { id: uuidv7(), kind: 'tabaski', startsOn: '2027-05-16', endsOn: '2027-05-17' })
  const on = { from: '2027-05-16', to: '2027-05-17' }
  expect(await sellingOfKit(store.query, id, '2026-11-19')).toEqual({ kind: 'tabaski', on })
  expect(await sellingOfKit(store.query, id, '2027-05-18')).toEqual({ kind: 'tabaski', on: null })
})

test('a row of the form leaves out what is empty, and 0 takes the line away', () => {
  const typed = {
    ...{ itemFr: 'Chèvre', itemEn: 'Goat', unit: 'head', quantity: '3', unitPriceCeiling: '', kind: 'animal' },
    ...{ itemHa: '', icon: 'animal', modality: 'landlord', tranche: '2', seasonFr: '', careFr: '', careEn: '' },
  }
  const rows = [typed, { ...typed, quantity: '0' }, { ...typed, itemFr: '', itemEn: '', quantity: '' }]
  const head = { id: uuidv7(), labelFr: 'Chèvres', labelEn: 'Goats', measure: 'livestock', rows }
  expect(kitTypeForm.parse(head)).toMatchObject({
    ...{ purpose: 'business', labelHa: null, sellsAt: null, trainingDays: null },
    lines: [{ ...goat, itemHa: null, careFr: null, careEn: null, modality: 'landlord', tranche: 2 }],
  })
})
