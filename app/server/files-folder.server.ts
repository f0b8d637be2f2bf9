import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

let folder: string | undefined

/** Where sealed files lie, each under its own random name; set once at start, or by a test. */
export function setFilesFolder(path: string) {
  mkdirSync(join(path, UNFINISHED), { recursive: true, mode: 0o700 })
  folder = path
}

export function filesFolder() {
  if (folder === undefined) throw new Error('The folder of sealed files has not been set.')
  return folder
}

/** Uploads whose form has not been finished: beside the others, so that moving one is renaming it. */
export function unfinishedFolder() {
  return join(filesFolder(), UNFINISHED)
}

const UNFINISHED = 'unfinished'
