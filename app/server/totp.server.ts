import { getTOTPAuthUri, verifyTOTP } from '@epic-web/totp'
import { createHmac } from 'node:crypto'
import { subkey } from '#db/sealing'

/** What every authenticator app understands (RFC 6238); said explicitly, because the library's defaults are its own. */
const shape = { period: 30, digits: 6, algorithm: 'SHA-1', charSet: '0123456789' }
const SECRET_BYTES = 20
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * The secret this session may enrol. It follows from the session, so that a page read twice shows the same one and
 * nothing is kept before a first code has shown that the person holds it; without the master key nobody can compute it.
 *
 * @param since when the factor that it replaces was enrolled
 * @returns 32 letters of base32
 */
export function offeredSecret(sessionHash: string, since: Date | null) {
  const bytes = createHmac('sha256', subkey('session'))
    .update(`totp:${sessionHash}:${since?.getTime() ?? 0}`)
    .digest()
    .subarray(0, SECRET_BYTES)
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return bits.replaceAll(/.{5}/g, (five) => ALPHABET.charAt(Number.parseInt(five, 2)))
}

/** What the QR code of the enrolment says. */
export function totpUri(secret: string, accountName: string) {
  return getTOTPAuthUri({ ...shape, secret, accountName, issuer: 'Komawa' })
}

/**
 * The time step whose code this is: now's, the one before or the one after; null when it is none of them. The library
 * reads the clock itself, so the step is counted on the same clock, right after it.
 */
export async function stepOfCode(secret: string, code: string) {
  const checked = verifyTOTP({ ...shape, otp: code, secret, window: 1 })
  const now = Math.floor(Date.now() / 1000 / shape.period)
  const found = await checked
  return found && now + found.delta
}
