import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { engine } from '#db/columns'
import { migrate } from '#db/migrate'
import { setMasterKey } from '#db/sealing'
import { openStore } from '#db/store'
import { setAuditFolder } from '~/server/audit-folder.server'
import { setFilesFolder } from '~/server/files-folder.server'
import { testDatabase } from './test-database'

/** A migrated, empty database of its own on the engine that DATABASE_URL names. */
export async function testStore() {
  testFolders()
  const store = await openStore(await testDatabase())
  await migrate(store)
  return store
}

/** The same, and with SQLite in this folder, where a test reads the bytes that are stored. */
export async function testStoreIn(folder: string) {
  if (engine === 'postgres') return await testStore()
  testFolders()
  const store = await openStore(join(folder, 'komawa.sqlite'))
  await migrate(store)
  return store
}

/** Where this test's process keeps what stands beside its database. */
export function testFolders() {
  setMasterKey(Buffer.alloc(32, 7))
  setFilesFolder(mkdtempSync(join(tmpdir(), 'komawa-files-')))
  setAuditFolder(mkdtempSync(join(tmpdir(), 'komawa-audit-')))
}
