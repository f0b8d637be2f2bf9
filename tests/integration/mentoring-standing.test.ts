import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { businesses } from '#db/schema/index'
import type { Store } from '#db/store'
import { logVisit, type VisitForm } from '~/features/mentoring/log-visit.server'
import { takeBackVisit } from '~/features/mentoring/take-back-visit.server'
import { familyOf } from '../factories/family'
import { businessOf } from '../factories/mentoring'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

test('a business stands as its visits saw it, in whatever order they were typed or taken back', async () => {
  const [officer, mentor] = [await contextOf(store, 'officer'), await contextOf(store, 'mentor')]
  const businessId = await businessOf(officer, mentor, await familyOf(officer))
  const stands = async () => {
    const [row] = await store.query.select().from(businesses).where(eq(businesses.id, businessId))
    return [row?.startedOn, row?.lastVisitOn, row?.nextVisitOn]
  }
  const visit = (visitedOn: string, nextVisitOn: string): VisitForm => ({
    id: uuidv7(),
    visitedOn,
    nextVisitOn,
    found: 'done',
    state: 'open',
    children: [],
  })
  const [early, late] = [visit('2026-11-05', '2026-11-19'), visit('2026-11-19', '2026-12-03')]
  await logVisit(mentor, businessId, late)
  expect(await stands()).toEqual(['2026-11-19', '2026-11-19', '2026-12-03'])
  await logVisit(mentor, businessId, early)
  expect(await stands()).toEqual(['2026-11-05', '2026-11-19', '2026-12-03'])
  await takeBackVisit(mentor, early.id, 'Autre activité')
  expect(await stands()).toEqual(['2026-11-19', '2026-11-19', '2026-12-03'])
  await takeBackVisit(mentor, late.id, 'Autre activité')
  expect(await stands()).toEqual([null, null, null])
})
