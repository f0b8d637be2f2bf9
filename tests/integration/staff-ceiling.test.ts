import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { events, settings } from '#db/schema/index'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { ceilingHistory } from '~/features/staff/ceiling-history.server'
import { setOfficerCeiling } from '~/features/staff/set-officer-ceiling.server'
import { settingInForce } from '~/server/setting-in-force.server'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
beforeEach(() => store.write((tx) => tx.delete(settings)))
afterAll(() => store.close())

const ceiling = (overrides: Partial<Parameters<typeof setOfficerCeiling>[1]> = {}) => ({
  id: uuidv7(),
  version: 0,
  francs: 150_000,
  validFrom: '2026-11-19',
  ...overrides,
})
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : error),
  )
const inForce = (on: string) => settingInForce(store.query, 'officerKitCeiling', on)

test('a ceiling holds from its day on and leaves the days before as they were', async () => {
  const context = await contextOf(store, 'administrator')
  await setOfficerCeiling(context, ceiling())
  await setOfficerCeiling(context, ceiling({ version: 1, francs: 200_000, validFrom: '2026-12-01' }))

  expect(await inForce('2026-11-18')).toBeNull()
  expect(await inForce('2026-11-30')).toBe(150_000)
  expect(await inForce('2026-12-01')).toBe(200_000)
  expect(await ceilingHistory(context)).toMatchObject({
    inForce: 150_000,
    version: 2,
    versions: [{ francs: 200_000 }, { francs: 150_000, setBy: context.actor.displayName }],
  })
})

test('a form sent twice sets one ceiling and leaves one event', async () => {
  const context = await contextOf(store, 'administrator')
  const form = ceiling()
  await Promise.all([setOfficerCeiling(context, form), setOfficerCeiling(context, form)])

  expect(await store.query.select().from(settings)).toHaveLength(1)
  expect(await store.query.select().from(events).where(eq(events.actorId, context.actor.id))).toHaveLength(1)
})

test('a ceiling set meanwhile is not passed over', async () => {
  const context = await contextOf(store, 'administrator')
  await setOfficerCeiling(context, ceiling())

  expect(await reasonOf(setOfficerCeiling(context, ceiling({ francs: 1 })))).toBe('changed-meanwhile')
})

test('a day that has passed keeps its ceiling', async () => {
  const context = await contextOf(store, 'administrator')

  expect(await reasonOf(setOfficerCeiling(context, ceiling({ validFrom: '2026-11-18' })))).toBe('ceiling-in-the-past')
  expect(await reasonOf(setOfficerCeiling(context, ceiling({ validFrom: '2026-11-19' })))).toBe('done')
})

test('nobody but an administrator sets or reads it here', async () => {
  for (const role of ['officer', 'tutor', 'mentor', 'lead', 'auditor'] as const) {
    const context = await contextOf(store, role)
    expect(await reasonOf(setOfficerCeiling(context, ceiling()))).toBe('not-your-role')
    expect(await ceilingHistory(context)).toBeNull()
  }
})
