import { randomUUID } from 'node:crypto'
import { open as openFile, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inArray } from 'drizzle-orm'
import { storedFiles } from '#db/schema/index'
import { open, seal, subkey } from '#db/sealing'
import type { Store } from '#db/store'
import { filesFolder } from './files-folder.server'

/** Written, and on the disk when it returns. Until a row names it, it is an orphan that the next start may sweep. */
export async function sealFile(bytes: Buffer): Promise<string> {
  const id = randomUUID()
  const unfinished = `${pathOf(id)}.part`
  const file = await openFile(unfinished, 'wx', 0o600)
  try {
    await file.writeFile(seal(subkey('files'), bytes, placeOf(id)))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, pathOf(id))
  return id
}

/** What was sealed under this id; null when nothing is there. Throws when it is not what was sealed. */
export async function openSealedFile(id: string): Promise<Buffer | null> {
  const sealed = await readFile(pathOf(id)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  return sealed && open(subkey('files'), sealed, placeOf(id))
}

/** Files that no row names are taken away a day after they came: their form was never finished. */
export async function sweepOrphans(store: Store, now: Date) {
  const names = await readdir(filesFolder())
  const old: string[] = []
  for (const name of names) {
    const { mtimeMs } = await stat(join(filesFolder(), name))
    if (now.getTime() - mtimeMs > DAY) old.push(name)
  }
  for (let from = 0; from < old.length; from += BATCH) {
    const some = old.slice(from, from + BATCH)
    const kept = await store.query.select({ id: storedFiles.id }).from(storedFiles).where(inArray(storedFiles.id, some))
    const named = new Set(kept.map(({ id }) => id))
    for (const name of some) if (!named.has(name)) await rm(join(filesFolder(), name), { force: true })
  }
}

const DAY = 24 * 3600_000
const BATCH = 500

function pathOf(id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('A file of another name was asked for.')
  return join(filesFolder(), id)
}

function placeOf(id: string) {
  return `stored_files:${id}`
}
