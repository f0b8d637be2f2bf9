import type { MigrationMeta } from 'drizzle-orm/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { sql } from 'drizzle-orm'
import { engine, table, words } from './columns'
import { runSql } from './run-sql'
import type { Db, Store } from './store'

const applied = table('applied_migrations', { hash: words().primaryKey() })

/** Brings the database to the schema of this build; a migration that has landed is never run again. */
export async function migrate(store: Store, folder = `drizzle/${engine}`) {
  await store.write((tx) => runSql(tx, sql`create table if not exists applied_migrations (hash text primary key)`))
  const done = new Set((await store.query.select().from(applied)).map(({ hash }) => hash))

  for (const migration of readMigrationFiles({ migrationsFolder: folder })) {
    if (!done.has(migration.hash)) await store.write((tx) => apply(tx, migration))
  }
}

async function apply(tx: Db, migration: MigrationMeta) {
  for (const statement of migration.sql) await runSql(tx, sql.raw(statement))
  await tx.insert(applied).values({ hash: migration.hash })
}
