import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { open as openFile, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { open, seal, subkey } from '#db/sealing'
import { Refused } from '~/domain/refused'
import { filesFolder, unfinishedFolder } from './files-folder.server'

/** Written, and on the disk when it returns: unfinished until a deed names it by `keepSealedFile`. */
export async function sealFile(bytes: Buffer): Promise<string> {
  const id = randomUUID()
  const part = `${unfinishedPathOf(id)}.part`
  const file = await openFile(part, 'wx', 0o600)
  try {
    await file.writeFile(seal(subkey('files'), bytes, placeOf(id)))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(part, unfinishedPathOf(id))
  return id
}

/**
 * Moves a file to those that stay for ever, before the transaction whose row names it commits: what a row names never
 * lies where the sweep goes. A deed that is refused after this leaves its file behind, sealed, for the next try.
 *
 * @throws {Refused} 422 it was swept meanwhile and must be taken again
 */
export function keepSealedFile(id: string) {
  try {
    renameSync(unfinishedPathOf(id), pathOf(id))
  } catch (error) {
    if (!isMissing(error)) throw error
    if (existsSync(pathOf(id))) return
    throw new Refused('picture-gone', 422)
  }
  const folder = openSync(filesFolder(), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** What was sealed under this id; null when nothing is there. Throws when it is not what was sealed. */
export async function openSealedFile(id: string): Promise<Buffer | null> {
  // Once more at the end: it may have been moved between the two.
  const sealed = (await read(pathOf(id))) ?? (await read(unfinishedPathOf(id))) ?? (await read(pathOf(id)))
  return sealed && open(subkey('files'), sealed, placeOf(id))
}

/** Unfinished files are taken away a day after they came: their form was never finished. No other file ever is. */
export async function sweepUnfinished(now: Date) {
  for (const name of await readdir(unfinishedFolder())) {
    const path = join(unfinishedFolder(), name)
    const found = await stat(path).catch(nullWhereMissing)
    if (found && now.getTime() - found.mtimeMs > DAY) await rm(path, { force: true })
  }
}

const DAY = 24 * 3600_000

async function read(path: string) {
  return await readFile(path).catch(nullWhereMissing)
}

function nullWhereMissing(error: unknown) {
  if (isMissing(error)) return null
  throw error
}

function isMissing(error: unknown) {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function pathOf(id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('A file of another name was asked for.')
  return join(filesFolder(), id)
}

function unfinishedPathOf(id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('A file of another name was asked for.')
  return join(unfinishedFolder(), id)
}

function placeOf(id: string) {
  return `stored_files:${id}`
}
