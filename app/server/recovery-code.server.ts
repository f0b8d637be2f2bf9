import { createHmac, randomInt } from 'node:crypto'
import { subkey } from '#db/sealing'

/** Crockford's alphabet: nothing that a pen makes look like something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 50 bits; kept as a keyed hash, tried under the same delay as the other codes. */
const LENGTH = 10

export function newRecoveryCode() {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length)))
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

/** What was typed as it is hashed: case, spaces and dashes do not count, and O is 0 as I and L are 1. Null: no such code. */
export function readRecoveryCode(typed: string) {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[\s.-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return plain.length === LENGTH && [...plain].every((letter) => ALPHABET.includes(letter)) ? plain : null
}

/** @param code as `readRecoveryCode` gives it */
export function recoveryCodeHash(userId: string, code: string) {
  return createHmac('sha256', subkey('session')).update(`recovery:${userId}:${code}`).digest('base64url')
}
