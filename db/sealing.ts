import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const NONCE_BYTES = 12
const TAG_BYTES = 16

let master: Buffer | undefined
const derived = new Map<string, Buffer>()

/** @param key 32 random bytes from outside the database; everything sealed needs it to be read again */
export function setMasterKey(key: Buffer) {
  if (key.length !== 32) throw new Error('The master key must be 32 bytes.')
  master = key
  derived.clear()
}

/** Free text sealed where it stands. AAD is the place (table.column), so text cannot be moved to another column. */
export function sealWords(place: string, text: string) {
  return seal(subkey('words'), Buffer.from(text, 'utf8'), place).toString('base64')
}

export function openWords(place: string, stored: string) {
  return open(subkey('words'), Buffer.from(stored, 'base64'), place).toString('utf8')
}

/** AES-256-GCM with a random 96-bit nonce: nonce | ciphertext | tag. */
export function seal(key: Buffer, plain: Buffer, aad: string) {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(aad, 'utf8'))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** @throws when the text, its place or the key is not what it was when it was sealed */
export function open(key: Buffer, stored: Buffer, aad: string) {
  const decipher = createDecipheriv('aes-256-gcm', key, stored.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(aad, 'utf8'))
  decipher.setAuthTag(stored.subarray(stored.length - TAG_BYTES))
  const body = stored.subarray(NONCE_BYTES, stored.length - TAG_BYTES)
  return Buffer.concat([decipher.update(body), decipher.final()])
}

/** A blind-index token: equal words give equal tokens, and a token gives no word back without the key. */
export function blindToken(word: string) {
  return createHmac('sha256', subkey('search')).update(word).digest('base64url').slice(0, 22)
}

/** Proof that a database was sealed with this key; it says nothing about the key. */
export function keyProof() {
  return createHmac('sha256', subkey('proof')).update('komawa').digest('base64url')
}

/** One key a purpose, by HKDF-SHA-256 from the master key. */
export function subkey(
  purpose: 'words' | 'search' | 'proof' | 'wrap' | 'session' | 'files' | 'audit' | 'packet' | 'rows',
) {
  if (!master) throw new Error('The master key has not been set.')
  const known = derived.get(purpose)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `komawa:${purpose}`, 32))
  derived.set(purpose, key)
  return key
}
