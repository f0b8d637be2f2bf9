import { randomUUID } from 'node:crypto'
import pg from 'pg'

export const TEMPLATE = 'komawa_template'

/** Where a test's own database is: SQLite in memory, PostgreSQL in WASM, or a new copy of the template on a server. */
export async function testDatabase(): Promise<string> {
  const url = process.env['DATABASE_URL'] || ':memory:'
  if (!url.startsWith('postgres://')) return url
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const server = new pg.Client({ connectionString: url })
  await server.connect()
  await copied(server, name)
  await server.end()
  return databaseOf(url, name)
}

export function databaseOf(url: string, name: string) {
  return Object.assign(new URL(url), { pathname: `/${name}` }).toString()
}

/** PostgreSQL copies a template for one at a time. */
async function copied(server: pg.Client, name: string) {
  await server.query('select pg_advisory_lock(1)')
  await server.query(`create database ${name} template ${TEMPLATE} strategy file_copy`)
}
