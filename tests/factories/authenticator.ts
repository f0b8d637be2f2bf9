import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

/** A device in the hand of a test: it makes a key and signs challenges as a browser hands them over. */
export function authenticator({ origin = 'http://localhost', verifies = true } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  let counter = 0

  function authData(rpId: string, attested: Buffer = Buffer.alloc(0), isVerified = verifies) {
    const flags = 1 | (isVerified ? 4 : 0) | (attested.length > 0 ? 64 : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), count, attested])
  }
  const client = (type: string, challenge: string, from = origin) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }))
  const text = (bytes: Buffer) => bytes.toString('base64url')
  const whole = (response: Record<string, unknown>) =>
    JSON.stringify({ id: text(id), rawId: text(id), type: 'public-key', clientExtensionResults: {}, response })

  return {
    counterBack: (to: number) => {
      counter = to
    },
    added(challenge: string, from = origin) {
      const key = cbor(
        new Map<number, unknown>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, Buffer.from(x, 'base64url')],
          [-3, Buffer.from(y, 'base64url')],
        ]),
      )
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key])
      const object = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData('localhost', attested)],
      ])
      return whole({
        clientDataJSON: text(client('webauthn.create', challenge, from)),
        attestationObject: text(cbor(object)),
        transports: ['internal', 'of another world'],
      })
    },
    answered(challenge: string, { from = origin, rpId = 'localhost', isVerified = verifies } = {}) {
      counter++
      const data = authData(rpId, undefined, isVerified)
      const clientData = client('webauthn.get', challenge, from)
      const signed = Buffer.concat([data, createHash('sha256').update(clientData).digest()])
      return whole({
        clientDataJSON: text(clientData),
        authenticatorData: text(data),
        signature: text(createSign('sha256').update(signed).sign(privateKey)),
      })
    },
  }
}

/** Only what a passkey needs of CBOR (RFC 8949): whole numbers, bytes, text and maps. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  const pairs = [...(value as Map<unknown, unknown>)]
  return Buffer.concat([head(5, pairs.length), ...pairs.flatMap((pair) => pair.map(cbor))])
}

function head(kind: number, length: number) {
  if (length < 24) return Buffer.from([(kind << 5) | length])
  return length < 256
    ? Buffer.from([(kind << 5) | 24, length])
    : Buffer.from([(kind << 5) | 25, length >> 8, length & 255])
}
