import { migrate } from '#db/migrate'
import { setMasterKey } from '#db/sealing'
import { openStore } from '#db/store'
import { testDatabase } from './test-database'

/** A migrated, empty database of its own on the engine that DATABASE_URL names. */
export async function testStore() {
  setMasterKey(Buffer.alloc(32, 7))
  const store = await openStore(await testDatabase())
  await migrate(store)
  return store
}
