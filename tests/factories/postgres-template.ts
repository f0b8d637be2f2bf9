import { PGlite } from '@electric-sql/pglite'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { databaseOf, TEMPLATE } from './test-database'

/** Migrates PostgreSQL once; each test then starts from a copy of it. */
export default async function postgresTemplate() {
  const url = process.env['DATABASE_URL'] ?? ''
  if (url === 'postgres+wasm://memory') return await inWasm()
  if (url.startsWith('postgres://')) await onServer(url)
  return undefined
}

async function inWasm() {
  const folder = mkdtempSync(join(tmpdir(), 'komawa-postgres-'))
  const engine = new PGlite()
  for (const statement of migrations()) await engine.exec(statement)
  const file = join(folder, 'template.tar')
  writeFileSync(file, Buffer.from(await (await engine.dumpDataDir('none')).arrayBuffer()))
  await engine.close()
  process.env['DATABASE_URL'] = `postgres+wasm://${file}`
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function onServer(url: string) {
  const server = new pg.Client({ connectionString: url })
  await server.connect()
  await server.query(`drop database if exists ${TEMPLATE}`)
  await server.query(`create database ${TEMPLATE}`)
  await server.end()
  const template = new pg.Client({ connectionString: databaseOf(url, TEMPLATE) })
  await template.connect()
  for (const statement of migrations()) await template.query(statement)
  await template.end()
}

function migrations() {
  const files = readMigrationFiles({ migrationsFolder: 'drizzle/postgres' })
  return [
    'create table applied_migrations (hash text primary key)',
    ...files.flatMap(({ hash, sql }) => [...sql, `insert into applied_migrations (hash) values ('${hash}')`]),
  ]
}
