import { readFileSync } from 'node:fs'
import { AsyncLocalStorage } from 'node:async_hooks'
import { Refused } from '../app/domain/refused'
import { asRefusal } from './constraints'
import { prepareOn } from './prepared'
import type { Db, Store } from './store'

const TRIES = 40
const WRITES_AT_ONCE = 3
const insideWrite = new AsyncLocalStorage<true>()

interface PostgresDb {
  transaction<Result>(
    work: (tx: PostgresDb) => Promise<Result>,
    options?: { isolationLevel: 'serializable' | 'read committed' },
  ): Promise<Result>
}

export async function openPostgres(url: string): Promise<Store> {
  const { db, close } = url.startsWith('postgres+wasm:')
    ? await wasm(url.slice('postgres+wasm://'.length))
    : await pool(url)
  const query = db as unknown as Db
  const inTurn = atMost(WRITES_AT_ONCE)

  return {
    query,
    prepared: prepareOn(query),
    write(work, isolation) {
      if (insideWrite.getStore()) return Promise.reject(new Error('A write inside a write: use the transaction given.'))
      const isolationLevel = isolation ? 'read committed' : 'serializable'
      return insideWrite.run(true, () =>
        inTurn(() => retried(() => db.transaction((tx) => work(tx as unknown as Db), { isolationLevel }))),
      )
    },
    close,
  }
}

async function retried<Result>(attempt: () => Promise<Result>) {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (!isSerializationFailure(error)) throw asRefusal(error)
      if (tries === TRIES) throw new Refused('busy', 503)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 5 * tries)))
    }
  }
}

/** Writers that all meet on one row spend their time undoing each other: a few at once get more done. */
function atMost(most: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <Result>(work: () => Promise<Result>) => {
    if (running < most) running += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

/** 40001 serialization failure, 40P01 deadlock. */
function isSerializationFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  return code === '40001' || code === '40P01' || isSerializationFailure(error.cause)
}

async function pool(url: string) {
  const [{ default: pg }, { drizzle }] = await Promise.all([import('pg'), import('drizzle-orm/node-postgres')])
  const connections = new pg.Pool({ connectionString: url, max: 10 })
  const db = drizzle(connections, { casing: 'snake_case' }) as unknown as PostgresDb
  return { db, close: () => connections.end() }
}

/** @param template a data folder as `dumpDataDir` wrote it, so that a test need not migrate again; or `memory` */
async function wasm(template: string) {
  const [{ PGlite }, { drizzle }] = await Promise.all([import('@electric-sql/pglite'), import('drizzle-orm/pglite')])
  const engine = template === 'memory' ? new PGlite() : new PGlite({ loadDataDir: new Blob([readFileSync(template)]) })
  const db = drizzle(engine, { casing: 'snake_case' }) as unknown as PostgresDb
  return { db, close: () => engine.close() }
}
