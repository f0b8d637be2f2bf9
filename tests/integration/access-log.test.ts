import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boundStore } from '#db/bound-store'
import { accessLog } from '#db/schema/index'
import type { Store } from '#db/store'
import { flushAccessLog, logAccess } from '~/server/access-log.server'
import { log } from '~/server/log.server'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  log.level = 'silent'
  store = await testStore()
})
afterAll(() => store.close())

test('an opening that cannot be written waits until it can', async () => {
  const context = await contextOf(store, 'officer')
  const full: Store = { ...store, write: () => Promise.reject(new Error('no room on the disk')) }
  const id = uuidv7()
  logAccess({ ...context, store: full }, 'household', id)
  await expect(flushAccessLog(full)).resolves.toBeUndefined()
  expect(await openings(id)).toBe(0)

  await flushAccessLog(store)
  expect(await openings(id)).toBe(1)
})

test('a thousand openings are all written, each once', async () => {
  const context = await contextOf(store, 'officer')
  const id = uuidv7()
  for (let opening = 0; opening < 1000; opening++) logAccess(context, 'household', id)
  await flushAccessLog(store)
  await expect.poll(() => openings(id)).toBe(1000)
})

test('what is opened inside another’s transaction is written after it', async () => {
  const context = await contextOf(store, 'officer')
  const id = uuidv7()
  await store.write((tx) => {
    logAccess({ ...context, store: boundStore(tx) }, 'household', id)
    return Promise.resolve()
  })
  await flushAccessLog(store)
  expect(await openings(id)).toBe(1)
})

async function openings(id: string) {
  const rows = await store.query.select({ id: accessLog.id }).from(accessLog).where(eq(accessLog.subjectId, id))
  return rows.length
}
