import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boundStore } from '#db/bound-store'
import { engine } from '#db/columns'
import { counters } from '#db/schema/index'
import type { Store } from '#db/store'
import { testStore } from '../factories/test-store'

let store: Store

beforeAll(async () => {
  store = await testStore()
})

afterAll(() => store.close())

const named = (name: string) => store.query.select().from(counters).where(eq(counters.name, name))

test('work that fails leaves nothing behind', async () => {
  const failing = store.write(async (tx) => {
    await tx.insert(counters).values({ name: 'failed', epoch: 1, last: 1 })
    throw new Error('no')
  })

  await expect(failing).rejects.toThrow('no')
  expect(await named('failed')).toHaveLength(0)
})

test('a write inside a write is refused', async () => {
  await expect(store.write(() => store.write(() => Promise.resolve()))).rejects.toThrow('A write inside a write')
})

test('a refusal inside a bound store undoes itself and not its neighbours', async () => {
  await store.write(async (tx) => {
    const bound = boundStore(tx)
    await bound.write((inner) => inner.insert(counters).values({ name: 'kept', epoch: 1, last: 1 }))
    await bound
      .write(async (inner) => {
        await inner.insert(counters).values({ name: 'undone', epoch: 1, last: 1 })
        throw new Error('refused')
      })
      .catch(() => undefined)
  })

  expect(await named('kept')).toHaveLength(1)
  expect(await named('undone')).toHaveLength(0)
})

test('two of what may be there once is refused, and can be sent again', async () => {
  const once = () => store.write((tx) => tx.insert(counters).values({ name: 'once', epoch: 1, last: 1 }))
  await once()
  await expect(once()).rejects.toMatchObject({ reason: 'try-again', status: 409 })
})

test('forty writers that read and then write lose no count', async () => {
  await store.write((tx) => tx.insert(counters).values({ name: 'race', epoch: 1, last: 0 }))
  const one = () =>
    store.write(async (tx) => {
      const [row] = await tx.select().from(counters).where(eq(counters.name, 'race'))
      await tx
        .update(counters)
        .set({ last: (row?.last ?? 0) + 1 })
        .where(eq(counters.name, 'race'))
    })

  await Promise.all(Array.from({ length: 40 }, one))

  expect((await named('race'))[0]?.last).toBe(40)
})

test.runIf(engine === 'sqlite')('a transaction that waits for anything but a query is rolled back', async () => {
  const waiting = store.write(async (tx) => {
    await tx.insert(counters).values({ name: 'waited', epoch: 1, last: 1 })
    await new Promise((resolve) => setTimeout(resolve, 20))
  })

  await expect(waiting).rejects.toThrow('awaited something that is not a query')
  expect(await named('waited')).toHaveLength(0)
})

test('a prepared reading answers by its placeholder each time', async () => {
  const { sql } = await import('drizzle-orm')
  const byName = (db: Store['query']) =>
    db
      .select()
      .from(counters)
      .where(eq(counters.name, sql.placeholder('name')))

  await store.write((tx) => tx.insert(counters).values({ name: 'prepared', epoch: 1, last: 3 }))

  expect(await store.prepared('counter by name', byName)({ name: 'prepared' })).toHaveLength(1)
  expect(await store.prepared('counter by name', byName)({ name: 'nobody' })).toHaveLength(0)
})
