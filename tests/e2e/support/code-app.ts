import { createHmac } from 'node:crypto'

const PERIOD = 30_000

/** A code app as it lies in somebody's hand: it shows each code once, and waits for the next. */
export function codeApp(shown: string) {
  const secret = bytesOf(shown.replaceAll(/\s/g, ''))
  let last = stepNow() - 1
  return {
    async nextCode() {
      last = Math.max(last + 1, stepNow())
      while (last > stepNow() + 1) await new Promise((resolve) => setTimeout(resolve, 500))
      return codeOf(secret, last)
    },
  }
}

function stepNow() {
  return Math.floor(Date.now() / PERIOD)
}

/** RFC 4226, RFC 6238: SHA-1, six digits. */
function codeOf(secret: Buffer, step: number) {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const offset = hash.readUInt8(hash.length - 1) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

function bytesOf(base32: string) {
  const bits = [...base32].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
