import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Migrates PostgreSQL in WASM once; each test file then starts from a copy of it. */
export default async function postgresTemplate() {
  if (process.env['DATABASE_URL'] !== 'postgres+wasm://memory') return
  const folder = mkdtempSync(join(tmpdir(), 'komawa-postgres-'))
  const engine = new PGlite()
  const db = drizzle(engine)
  await db.execute('create table applied_migrations (hash text primary key)')
  for (const { hash, sql } of readMigrationFiles({ migrationsFolder: 'drizzle/postgres' })) {
    for (const statement of sql) await engine.exec(statement)
    await engine.query('insert into applied_migrations (hash) values ($1)', [hash])
  }
  const file = join(folder, 'template.tar')
  writeFileSync(file, Buffer.from(await (await engine.dumpDataDir('none')).arrayBuffer()))
  await engine.close()
  process.env['DATABASE_URL'] = `postgres+wasm://${file}`
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}
