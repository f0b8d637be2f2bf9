import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import { openPostgres } from './store.postgres'
import { openSqlite } from './store.sqlite'

/** Queries are written for SQLite's builder and awaited; the same builder calls run on PostgreSQL. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export type Db = BaseSQLiteDatabase<'async', unknown, {}>

interface Preparable<Result> {
  prepare(name: string): { execute(values?: Record<string, unknown>): Promise<Result> }
}

export interface Store {
  readonly query: Db
  /**
   * Runs the work in one transaction, acknowledged when it is on disk. The work may run more than once and may await
   * nothing but its queries.
   *
   * @param isolation `readCommitted` where unique keys alone keep what is written right, so that no deed has to wait or
   * try again for it; one writer at a time all the same where the engine knows no other
   * @throws {Refused} when a constraint named in `constraints.ts` says no
   */
  write<Result>(work: (tx: Db) => Promise<Result>, isolation?: 'readCommitted'): Promise<Result>
  /** A reading prepared once a connection, then run with its placeholders. */
  prepared<Result>(
    name: string,
    build: (db: Db) => Preparable<Result>,
  ): (values?: Record<string, unknown>) => Promise<Result>
  close(): Promise<void>
  /** It stands inside another's transaction and ends with it. */
  bound?: true
}

/** @param url `postgres://…`, `postgres+wasm://…` (PostgreSQL in WASM, for tests) or a file's path, `:memory:` included */
export async function openStore(url: string): Promise<Store> {
  return url.startsWith('postgres') ? await openPostgres(url) : openSqlite(url)
}
