import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { keyProofs } from '#db/schema/index'
import { keyProof } from '#db/sealing'
import type { Store } from '#db/store'

/**
 * The master key from the environment, or from a file made at the first start. The file lies beside the data folder
 * and not in it, so that a backup of the folder does not carry the key that opens it.
 */
export function masterKey(given: Buffer | undefined, dataFolder: string) {
  if (given) return given
  const file = `${dataFolder}.master-key`
  try {
    return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  const key = randomBytes(32)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  return key
}

/** @throws with a sentence for the console when this database was sealed with another key */
export async function provedKey(store: Store) {
  const [known] = await store.query.select().from(keyProofs)
  if (known && known.proof !== keyProof()) {
    throw new Error(
      'KOMAWA_MASTER_KEY is not the key this database was sealed with. Give the right key; nothing was changed.',
    )
  }
  if (!known) await store.write((tx) => tx.insert(keyProofs).values({ version: '1', proof: keyProof() }))
}
