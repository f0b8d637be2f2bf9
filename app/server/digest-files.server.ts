import { access, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { canonicalJson } from '~/domain/text/canonical-json'
import { auditFolder } from './audit-folder.server'

export type DigestFile = {
  day: string
  position: number
  chainHash: string
  writtenAt: string
  publicKey: string
  signature: string
}

/** Written whole or not at all, and on the disk when it returns; a digest that is there stays as it is. */
export async function keepDigestFile(digest: DigestFile) {
  await keep(
    `${digest.day}-${digest.position}.json`,
    `${canonicalJson({ form: 1, kind: 'komawa.digest', ...digest })}\n`,
  )
  await keep('public-key.txt', `${digest.publicKey}\n`)
}

/** A file by its name, with null in the place of what cannot be read. */
export type KeptDigest = { day: string; position: number; digest: DigestFile | null }

/** Every digest of a folder, oldest first. */
export async function digestFilesIn(path = auditFolder()): Promise<KeptDigest[]> {
  const names = (await readdir(path)).filter((name) => /^\d{4}-\d\d-\d\d-\d+\.json$/.test(name))
  const files = await Promise.all(
    names.map(async (name) => ({
      day: name.slice(0, 10),
      position: Number(name.slice(11, -5)),
      digest: digestIn(await readFile(join(path, name), 'utf8')),
    })),
  )
  return files.sort((one, other) => one.position - other.position)
}

function digestIn(text: string): DigestFile | null {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const schema = z.object({
  day: z.string(),
  position: z.int(),
  chainHash: z.string(),
  writtenAt: z.string(),
  publicKey: z.string(),
  signature: z.string(),
})

async function keep(name: string, text: string) {
  const path = join(auditFolder(), name)
  if (await isThere(path)) return
  const unfinished = `${path}.${process.pid}.part`
  const file = await open(unfinished, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
}

async function isThere(path: string) {
  return await access(path).then(
    () => true,
    () => false,
  )
}
