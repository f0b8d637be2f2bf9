import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { subkey } from '#db/sealing'

/** An Ed25519 private key in PKCS #8 (RFC 8410) but for its 32 bytes. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Signs with the Ed25519 key that the master key gives; base64url. */
export function signedByOffice(text: string): string {
  return sign(null, Buffer.from(text, 'utf8'), privateKey()).toString('base64url')
}

/** @param publicKey the 32 bytes in base64url, as RFC 8037 calls `x` */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}

/** What everybody may know: the key that checks the office's digests, 32 bytes in base64url. */
export function officePublicKey(): string {
  return createPublicKey(privateKey()).export({ format: 'jwk' }).x ?? ''
}

function privateKey() {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, subkey('audit')]), format: 'der', type: 'pkcs8' })
}
