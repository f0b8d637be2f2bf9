import { migrate } from '#db/migrate'
import { setMasterKey } from '#db/sealing'
import { openStore } from '#db/store'

/** A migrated, empty database of its own: SQLite in memory, or PostgreSQL in WASM when DATABASE_URL says so. */
export async function testStore() {
  setMasterKey(Buffer.alloc(32, 7))
  const store = await openStore(process.env['DATABASE_URL'] || ':memory:')
  await migrate(store)
  return store
}
