import { mkdirSync } from 'node:fs'

let folder: string | undefined

/** Where sealed files lie, each under its own random name; set once at start, or by a test. */
export function setFilesFolder(path: string) {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  folder = path
}

export function filesFolder() {
  if (folder === undefined) throw new Error('The folder of sealed files has not been set.')
  return folder
}
