import { mkdirSync } from 'node:fs'

let folder: string | undefined

/** Where the digests of the days lie; set once at start, or by a test. */
export function setAuditFolder(path: string) {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  folder = path
}

export function auditFolder() {
  if (folder === undefined) throw new Error('The folder of the digests has not been set.')
  return folder
}
