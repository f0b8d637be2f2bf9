import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { calendarPeriods, enrolments, marketDays } from '#db/schema/index'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import type { KitTypeContent } from '~/domain/settings/kit-type-refusal'
import { goats } from '../factories/catalogue'
import { kitRequestChoices } from '~/features/kits/kit-request-choices.server'
import { planOfHousehold } from '~/features/plans/plan-of-household.server'
import { enrolChild } from '~/features/schooling/enrol-child.server'
import { schoolsToChoose } from '~/features/schooling/schools-to-choose.server'
import { catalogueList, catalogueType } from '~/features/settings/catalogue-pages.server'
import { closeSchool, mergeSchools } from '~/features/settings/end-school.server'
import { enterPeriod, withdrawPeriod } from '~/features/settings/enter-period.server'
import { marketPlaces } from '~/features/settings/market-places.server'
import { publishKitType } from '~/features/settings/publish-kit-type.server'
import { retireKitType } from '~/features/settings/retire-kit-type.server'
import { schoolPage } from '~/features/settings/school-pages.server'
import { setMarketDays } from '~/features/settings/set-market-days.server'
import { addSchool, editSchool } from '~/features/settings/write-school.server'
import type { Context } from '~/server/context.server'
import { actionsOn } from '../factories/events'
import { familyOf } from '../factories/family'
import { householdWithPlan, stepOf } from '../factories/plans'
import { enrolment } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let administrator: Context
let officer: Context
beforeAll(async () => {
  store = await testStore()
  administrator = await contextOf(store, 'administrator')
  officer = await contextOf(store, 'officer')
})
beforeEach(() => store.write((tx) => tx.delete(calendarPeriods)))
afterAll(() => store.close())

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : error),
  )
const commune = 'NE007005005'
let schoolsMade = 0
async function school(name = `École ${++schoolsMade}`) {
  const id = uuidv7()
  await addSchool(administrator, { id, name, communePcode: commune })
  return id
}

test('a school is added once, whatever its accents, and named by an administrator only', async () => {
  const id = await school('École Gamji')
  expect(await reasonOf(school('ecole gamji'))).toBe('school-known')
  expect(await reasonOf(addSchool(administrator, { id: uuidv7(), name: 'X', communePcode: 'NE002' }))).toBe(
    'no-such-commune',
  )
  expect(await reasonOf(addSchool(officer, { id: uuidv7(), name: 'Y', communePcode: commune }))).toBe('not-your-role')
  await editSchool(administrator, { id, name: 'École Gamji II', communePcode: commune })
  await editSchool(administrator, { id, name: 'École Gamji II', communePcode: commune })
  expect(await actionsOn(store, id)).toEqual(['school.added', 'school.edited'])
  expect(await schoolPage(officer, id)).toBeNull()
})

test('duplicates become one school with all enrolments; the one that went leads to the one that stays', async () => {
  const one = await school()
  const name = `Doublon ${one.slice(-6)}`
  const other = await school(name)
  const { childIds } = await familyOf(officer)
  await enrolChild(officer, {
    ...enrolment(childIds[0]),
    schoolId: one,
    schoolName: undefined,
    communePcode: undefined,
  })
  await enrolChild(officer, {
    ...enrolment(childIds[1]),
    schoolId: other,
    schoolName: undefined,
    communePcode: undefined,
  })
  expect(await schoolPage(administrator, other)).toMatchObject({ enrolments: { count: 1, more: false } })
  expect(await reasonOf(mergeSchools(administrator, other, { intoId: other }))).toBe('school-same')
  await mergeSchools(administrator, other, { intoId: one })
  await mergeSchools(administrator, other, { intoId: one })

  expect(await schoolPage(administrator, one)).toMatchObject({ enrolments: { count: 2 } })
  expect(await schoolPage(administrator, other)).toMatchObject({ ended: { why: 'merged', intoId: one } })
  expect((await schoolsToChoose(officer)).map(({ id }) => id)).not.toContain(other)
  const { childIds: more } = await familyOf(officer)
  const typed = { ...enrolment(more[0]), schoolId: undefined, schoolName: name, communePcode: commune }
  await enrolChild(officer, typed)
  const [row] = await store.query.select().from(enrolments).where(eq(enrolments.id, typed.id))
  expect(row?.schoolId).toBe(one)
  expect((await actionsOn(store, one)).filter((action) => action === 'school.merged')).toHaveLength(1)
})

test('a school that shut keeps its enrolments and takes no other', async () => {
  const id = await school()
  const { childIds } = await familyOf(officer)
  const form = (child: string) => ({
    ...enrolment(child),
    schoolId: id,
    schoolName: undefined,
    communePcode: undefined,
  })
  await enrolChild(officer, form(childIds[0]))
  expect(await reasonOf(closeSchool(administrator, id, { endedOn: '2026-11-20' }))).toBe('school-end-ahead')
  await closeSchool(administrator, id, { endedOn: '2026-11-19' })
  await closeSchool(administrator, id, { endedOn: '2026-11-19' })

  expect(await reasonOf(enrolChild(officer, form(childIds[1])))).toBe('school-ended')
  const standing = and(eq(enrolments.schoolId, id), eq(enrolments.personId, childIds[0]))
  expect(await store.query.select().from(enrolments).where(standing)).toHaveLength(1)
  expect(await reasonOf(editSchool(administrator, { id, name: 'Z', communePcode: commune }))).toBe('school-ended')
})

test('a change of a kit type is a new version; a retired one is offered no more until it is published again', async () => {
  const id = uuidv7()
  await publishKitType(administrator, { ...goats, id })
  await publishKitType(administrator, { ...goats, id })
  const type = await catalogueType(administrator, id)
  const second = uuidv7()
  const change = { ...goats, labelFr: 'Trois chèvres', code: type?.code, seenVersion: 1 }
  await publishKitType(administrator, { ...change, id: second })
  expect(await reasonOf(publishKitType(administrator, { ...change, id: uuidv7() }))).toBe('changed-meanwhile')
  expect(await catalogueType(administrator, id)).toMatchObject({ version: 1, labelFr: 'Chèvres', newest: false })

  const { householdId } = await familyOf(officer)
  const offered = async () =>
    (await kitRequestChoices(officer, householdId, { caregiverId: null, kitTypeId: null })).types.map((one) => one.id)
  expect(await offered()).toContain(second)
  expect(await reasonOf(retireKitType(administrator, id))).toBe('changed-meanwhile')
  await retireKitType(administrator, second)
  expect(await offered()).not.toContain(second)
  const third = uuidv7()
  await publishKitType(administrator, { ...change, id: third, seenVersion: 2 })
  expect(await offered()).toContain(third)
  expect((await catalogueList(administrator)).find(({ code }) => code === type?.code)).toMatchObject({ version: 3 })
  expect(await actionsOn(store, id)).toEqual(['kitType.published'])
})

test('a kit type that cannot be is refused', async () => {
  const [goat] = goats.lines
  if (!goat) throw new Error('a goat')
  const publish = (content: Partial<KitTypeContent>, context = administrator) =>
    reasonOf(publishKitType(context, { ...goats, ...content, id: uuidv7() }))
  expect(await publish({ lines: [] })).toBe('kit-type-no-lines')
  expect(await publish({ lines: [goat, { ...goat, itemEn: 'Other' }] })).toBe('kit-type-same-item')
  expect(await publish({ seasonFr: 'Octobre' })).toBe('kit-type-season')
  expect(await publish({ lines: [{ ...goat, kind: 'asset' }] })).toBe('kit-type-no-animal')
  expect(await publish({}, officer)).toBe('not-your-role')
  expect(await catalogueList(officer)).toEqual([])
})

test('the school year that was entered dates the enrolment; without it the default counts', async () => {
  const before = await householdWithPlan(officer)
  const id = uuidv7()
  const year = { id, kind: 'schoolYear' as const, startsOn: '2026-10-15', endsOn: '2027-06-20' }
  await enterPeriod(administrator, year)
  await enterPeriod(administrator, year)
  const after = await householdWithPlan(officer)
  expect(await stepOf(officer, before.id, 'C1')).toMatchObject({ plannedOn: '2026-10-01' })
  expect(await stepOf(officer, after.id, 'C1')).toMatchObject({ plannedOn: '2026-10-15' })
  expect(await stepOf(officer, after.id, 'C6')).toMatchObject({ plannedOn: '2027-06-20' })
  expect((await planOfHousehold(officer, after.id))?.seasons).toEqual([
    { kind: 'schoolYear', startsOn: '2026-10-15', endsOn: '2027-06-20' },
  ])

  await withdrawPeriod(administrator, id)
  await withdrawPeriod(administrator, id)
  expect(await actionsOn(store, id)).toEqual(['calendar.entered', 'calendar.withdrawn'])
  expect((await planOfHousehold(officer, after.id))?.seasons).toEqual([])
})

test('periods of a kind do not meet, and only an administrator enters them', async () => {
  const lean = (startsOn: string, endsOn: string, context = administrator) =>
    reasonOf(enterPeriod(context, { id: uuidv7(), kind: 'lean', startsOn, endsOn }))
  expect(await lean('2026-06-01', '2026-09-20')).toBe('done')
  expect(await lean('2026-09-20', '2026-10-01')).toBe('period-overlaps')
  expect(await lean('2026-09-21', '2026-10-01')).toBe('done')
  expect(await lean('2027-06-02', '2027-06-01')).toBe('period-ends-before')
  expect(await lean('2027-06-01', '2027-09-20', officer)).toBe('not-your-role')
})

test('market days take the place of those that stood, once', async () => {
  await setMarketDays(administrator, commune, { days: [4, 2], placeName: 'Matameye' })
  await setMarketDays(administrator, commune, { days: [2, 4], placeName: 'Matameye' })
  await setMarketDays(administrator, commune, { days: [4] })
  const rows = await store.query.select().from(marketDays).where(eq(marketDays.communePcode, commune))
  expect(rows).toMatchObject([{ weekday: 4, placeName: null }])
  expect(await actionsOn(store, commune)).toEqual(['place.marketDaySet', 'place.marketDaySet'])
  const known = (await marketPlaces(administrator))?.flatMap(({ communes }) => communes)
  expect(known?.find(({ pcode }) => pcode === commune)?.days).toEqual([4])
  expect(await reasonOf(setMarketDays(administrator, 'NE007', { days: [1] }))).toBe('not-there')
  expect(await reasonOf(setMarketDays(officer, commune, { days: [1] }))).toBe('not-your-role')
  expect(await marketPlaces(officer)).toBeNull()
})
