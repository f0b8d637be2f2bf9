import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#db/migrate'
import { setMasterKey } from '#db/sealing'
import { openStore } from '#db/store'
import { setFilesFolder } from '~/server/files-folder.server'
import { testDatabase } from './test-database'

/** A migrated, empty database of its own on the engine that DATABASE_URL names. */
export async function testStore() {
  setMasterKey(Buffer.alloc(32, 7))
  setFilesFolder(mkdtempSync(join(tmpdir(), 'komawa-files-')))
  const store = await openStore(await testDatabase())
  await migrate(store)
  return store
}
