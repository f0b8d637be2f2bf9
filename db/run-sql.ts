import type { SQL } from 'drizzle-orm'
import type { Db } from './store'

/** A statement without a builder; SQLite's driver calls it run, PostgreSQL's execute. */
export async function runSql(db: Db, statement: SQL) {
  if ('execute' in db) await (db.execute as (statement: SQL) => Promise<unknown>)(statement)
  else await db.run(statement)
}
