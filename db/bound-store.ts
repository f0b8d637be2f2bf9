import { sql } from 'drizzle-orm'
import { asRefusal } from './constraints'
import { runSql } from './run-sql'
import type { Db, Store } from './store'

/** A store inside another's transaction: each write is a savepoint that undoes itself and not its neighbours. */
export function boundStore(tx: Db): Store {
  return {
    query: tx,
    prepared: (name, build) => (values) => build(tx).prepare(name).execute(values),
    write: (work) => savepoint(tx, work),
    close: () => Promise.resolve(),
    bound: true,
  }
}

async function savepoint<Result>(tx: Db, work: (tx: Db) => Promise<Result>) {
  await runSql(tx, sql`savepoint deed`)
  try {
    const result = await work(tx)
    await runSql(tx, sql`release savepoint deed`)
    return result
  } catch (error) {
    await runSql(tx, sql`rollback to savepoint deed`)
    await runSql(tx, sql`release savepoint deed`)
    throw asRefusal(error)
  }
}
