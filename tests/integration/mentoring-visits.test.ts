import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { businesses, households, visits, whereabouts } from '#db/schema/index'
import type { Store } from '#db/store'
import { businessToVisit } from '~/features/mentoring/business-to-visit.server'
import { decideBusinessPlan } from '~/features/mentoring/decide-business-plan.server'
import { logVisit, type VisitForm } from '~/features/mentoring/log-visit.server'
import { takeBackVisit } from '~/features/mentoring/take-back-visit.server'
import { writeBusinessPlan } from '~/features/mentoring/write-business-plan.server'
import { milestonesInForce } from '~/server/plan-progress.server'
import { familyOf, planOf } from '../factories/family'
import { actionsOn, businessOf, handoverOf } from '../factories/mentoring'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

async function running(measure: 'trade' | 'livestock' = 'trade') {
  const [officer, mentor] = await Promise.all([contextOf(store, 'officer'), contextOf(store, 'mentor')])
  const family = await familyOf(officer)
  const { householdId, caregiverId: personId } = family
  await handoverOf(officer, family, { measure })
  await planOf(officer, householdId, [
    { code: 'M4', personId, plannedOn: '2026-08-19', completedOn: '2026-08-19' },
    { code: 'M5', personId, plannedOn: '2026-09-18' },
    { code: 'M6', personId, plannedOn: '2026-11-19' },
    { code: 'M7', personId, plannedOn: '2027-02-19' },
  ])
  return { officer, mentor, family, businessId: await businessOf(officer, mentor, family) }
}

function visit(children: readonly string[], overrides: Partial<VisitForm> = {}): VisitForm {
  return {
    id: uuidv7(),
    visitedOn: '2026-11-19',
    found: 'done',
    state: 'open',
    takings: 14_200,
    costs: 6_500,
    animalsAlive: 3,
    asset: 'stillThere',
    advice: 'Acheter le sac à la récolte',
    nextVisitOn: '2026-12-03',
    children: children.map((personId) => ({ personId, where: 'here' })),
    ...overrides,
  }
}

async function reached(householdId: string) {
  const rows = await milestonesInForce(store.query, householdId)
  return rows.filter(({ completion }) => completion !== null).map(({ code }) => code)
}

test('in a closed case no visit is logged and no plan is written or decided', async () => {
  const { officer, mentor, family, businessId } = await running()
  const plan = { id: uuidv7(), version: 0, activity: 'Presser', market: 'Marché' }
  await writeBusinessPlan(mentor, businessId, plan)
  await store.write((tx) =>
    tx.update(households).set({ closedOn: '2026-11-18' }).where(eq(households.id, family.householdId)),
  )
  const closed = { reason: 'case-closed', status: 409 }

  await expect(logVisit(mentor, businessId, visit(family.childIds))).rejects.toMatchObject(closed)
  await expect(writeBusinessPlan(mentor, businessId, { ...plan, id: uuidv7(), version: 1 })).rejects.toMatchObject(
    closed,
  )
  await expect(decideBusinessPlan(officer, businessId, { planId: plan.id, outcome: 'approved' })).rejects.toMatchObject(
    closed,
  )
})

test('a visit by another than the deliverer completes M5 and, near its day, M6', async () => {
  const { mentor, family, businessId } = await running()
  const form = visit(family.childIds)
  await logVisit(mentor, businessId, form)
  await logVisit(mentor, businessId, form)

  expect(await reached(family.householdId)).toEqual(['M4', 'M5', 'M6'])
  const [business] = await store.query.select().from(businesses).where(eq(businesses.id, businessId))
  expect(business).toMatchObject({ lastVisitOn: '2026-11-19', lastState: 'open', nextVisitOn: '2026-12-03' })
  const rows = await store.query.select().from(visits).where(eq(visits.businessId, businessId))
  expect(rows).toMatchObject([{ takings: 14_200, costs: 6_500, animalsAlive: null }])
  expect(await actionsOn(store, businessId)).toEqual(['business.started', 'visit.done'])
})

test('a visit that another wrote is not taken for this one', async () => {
  const [theirs, mine] = [await running(), await running()]
  const form = visit(theirs.family.childIds)
  await logVisit(theirs.mentor, theirs.businessId, form)
  const sameId = { ...visit(mine.family.childIds), id: form.id }
  await expect(logVisit(mine.mentor, mine.businessId, sameId)).rejects.toMatchObject({ status: 404 })
})

test('who delivered verifies nothing, and a closed business is not operating', async () => {
  const { officer, mentor, family, businessId } = await running()
  await logVisit(officer, businessId, visit(family.childIds, { state: 'closed', nextVisitOn: undefined }))
  expect(await reached(family.householdId)).toEqual(['M4'])
  await logVisit(mentor, businessId, visit(family.childIds, { visitedOn: '2026-10-20' }))
  expect(await reached(family.householdId)).toEqual(['M4', 'M5'])
  const [business] = await store.query.select().from(businesses).where(eq(businesses.id, businessId))
  expect(business).toMatchObject({ lastVisitOn: '2026-11-19', lastState: 'closed', nextVisitOn: null })
})

test('livestock is counted, not sold: without an animal alive it is not operating', async () => {
  const { mentor, family, businessId } = await running('livestock')
  await logVisit(mentor, businessId, visit(family.childIds, { animalsAlive: 0, animalsValue: 0 }))
  expect(await reached(family.householdId)).toEqual(['M4', 'M5'])
  const rows = await store.query.select().from(visits).where(eq(visits.businessId, businessId))
  expect(rows).toMatchObject([{ takings: null, costs: null, animalsAlive: 0, animalsValue: 0 }])
})

test('every child of the roster gets a row: here, away with a reason, or not asked', async () => {
  const { mentor, family, businessId } = await running()
  const [one, two] = family.childIds
  const away = { personId: one, where: 'away', why: 'work', since: '2026-11-02', place: 'Agadez' } as const
  const form = visit([], { children: [away] })
  await logVisit(mentor, businessId, form)
  const rows = await store.query.select().from(whereabouts).where(eq(whereabouts.sourceId, form.id))
  expect(rows).toHaveLength(2)
  expect(rows.find(({ personId }) => personId === one)).toMatchObject({ state: 'away', why: 'work', place: 'Agadez' })
  expect(rows.find(({ personId }) => personId === two)).toMatchObject({ state: 'notAsked', why: null })

  const stranger = visit([family.grownId], { visitedOn: '2026-11-18' })
  await expect(logVisit(mentor, businessId, stranger)).rejects.toThrow('roster-changed')
})

test('nobody met: nothing is known of the business or the children', async () => {
  const { mentor, family, businessId } = await running()
  const form = visit([], { found: 'notFound' })
  await logVisit(mentor, businessId, form)
  const [row] = await store.query.select().from(visits).where(eq(visits.id, form.id))
  expect(row).toMatchObject({ state: null, takings: null, asset: null, nextVisitOn: '2026-12-03' })
  expect(await store.query.select().from(whereabouts).where(eq(whereabouts.sourceId, form.id))).toEqual([])
  expect(await reached(family.householdId)).toEqual(['M4'])
})

test.each([
  [{ visitedOn: '2026-11-20' }, 'visit-in-the-future'],
  [{ visitedOn: '2026-08-18' }, 'visit-before-delivery'],
  [{ nextVisitOn: '2026-11-19' }, 'visit-next-visit-before-this-one'],
])('%o is refused as %s and leaves no trace', async (overrides, reason) => {
  const { mentor, family, businessId } = await running()
  await expect(logVisit(mentor, businessId, visit(family.childIds, overrides))).rejects.toThrow(reason)
  expect(await actionsOn(store, businessId)).toEqual(['business.started'])
})

test("another mentor neither sees nor visits it; the visitor sees the children's first names and codes only", async () => {
  const { mentor, family, businessId } = await running()
  const other = await contextOf(store, 'mentor')
  expect(await businessToVisit(other, businessId)).toBeNull()
  await expect(logVisit(other, businessId, visit(family.childIds))).rejects.toThrow('not-there')
  const seen = await businessToVisit(mentor, businessId)
  expect(seen?.roster.map(({ givenName }) => givenName)).toEqual(['Mariama', 'Sani'])
  expect(Object.keys(seen?.roster[0] ?? {})).toEqual(['id', 'code', 'givenName'])
})

test('a visit is taken back unless an alert stands on it', async () => {
  const { mentor, family, businessId } = await running()
  const without = { advice: undefined, nextVisitOn: undefined }
  const quiet = visit(family.childIds, { ...without, visitedOn: '2026-11-05' })
  const closed = visit(family.childIds, { ...without, state: 'closed', asset: 'sold' })
  await logVisit(mentor, businessId, quiet)
  await logVisit(mentor, businessId, closed)
  await expect(takeBackVisit(mentor, closed.id, 'Autre activité')).rejects.toThrow('worked-on')
  await takeBackVisit(mentor, quiet.id, 'Autre activité')
  const left = await store.query.select().from(visits).where(eq(visits.businessId, businessId))
  expect(left.map(({ id }) => id)).toEqual([closed.id])
})

test('a second visit on one day is asked about, and one at which nobody was met is not', async () => {
  const { mentor, family, businessId } = await running()
  const suspended = (overrides: Partial<VisitForm> = {}) =>
    visit(family.childIds, { state: 'suspended', advice: undefined, ...overrides })
  await logVisit(mentor, businessId, suspended({ found: 'missed', children: [] }))
  await logVisit(mentor, businessId, suspended())
  const asked = { reason: 'second-visit', status: 422, fields: ['secondVisit'] }
  await expect(logVisit(mentor, businessId, suspended())).rejects.toMatchObject(asked)
  await logVisit(mentor, businessId, suspended({ found: 'missed', children: [] }))
  await logVisit(mentor, businessId, suspended({ secondVisit: true }))
  expect(await store.query.select().from(visits).where(eq(visits.businessId, businessId))).toHaveLength(4)
})
