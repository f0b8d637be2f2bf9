import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { asRefusal } from './constraints'
import { prepareOn } from './prepared'
import type { Db, Store } from './store'

const insideWrite = new AsyncLocalStorage<true>()

export function openSqlite(path: string): Store {
  const file = path === ':memory:' ? `file:${randomUUID()}?mode=memory&cache=shared` : path
  const writer = connect(file, false)
  const reader = path === ':memory:' ? writer : connect(file, true)
  const query = asDb(reader)
  let queue: Promise<unknown> = Promise.resolve()

  return {
    query,
    prepared: prepareOn(query),
    write(work) {
      if (insideWrite.getStore()) return Promise.reject(new Error('A write inside a write: use the transaction given.'))
      const turn = queue.then(() => transaction(writer, work))
      queue = turn.catch(() => undefined)
      return turn
    },
    async close() {
      await queue
      if (reader !== writer) reader.close()
      writer.close()
    },
  }
}

function connect(file: string, readonly: boolean) {
  const memory = file.startsWith('file:')
  const connection = new Database(memory ? ':memory:' : file, { readonly: readonly && !memory })
  if (!readonly) connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('busy_timeout = 5000')
  if (connection.pragma('synchronous', { simple: true }) !== 2)
    throw new Error('SQLite did not accept synchronous = FULL.')
  return connection
}

async function transaction<Result>(connection: Database.Database, work: (tx: Db) => Promise<Result>) {
  const over = { is: false }
  const client = untilOver(connection, over)
  connection.exec('BEGIN IMMEDIATE')
  try {
    const result = await insideWrite.run(true, () => onlyQueries(work(asDb(client))))
    connection.exec('COMMIT')
    return result
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw asRefusal(error)
  } finally {
    over.is = true
  }
}

/** Queries settle in microtasks; work that is still pending at the next macrotask has awaited something else. */
async function onlyQueries<Result>(work: Promise<Result>) {
  let timer: NodeJS.Immediate | undefined
  const overrun = new Promise<never>((_, reject) => {
    timer = setImmediate(() => {
      reject(new Error('A transaction awaited something that is not a query.'))
    })
  })
  try {
    return await Promise.race([work, overrun])
  } finally {
    clearImmediate(timer)
  }
}

/** Work that goes on after its transaction has ended must not write outside of it. */
function untilOver(connection: Database.Database, over: { is: boolean }) {
  const prepare = preparedOnce(connection)
  return new Proxy(connection, {
    get(target, property) {
      if (over.is) throw new Error('This transaction is over.')
      if (property === 'prepare') return prepare
      const value: unknown = Reflect.get(target, property, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

/** A transaction of many deeds says the same few hundred sentences: each is compiled once. */
function preparedOnce(connection: Database.Database) {
  const known = new Map<string, Database.Statement>()
  return (text: string) => {
    const statement = known.get(text) ?? connection.prepare(text)
    known.set(text, statement)
    return statement.reader ? statement.raw(false) : statement
  }
}

function asDb(connection: Database.Database) {
  return drizzle(connection, { casing: 'snake_case' }) as unknown as Db
}
