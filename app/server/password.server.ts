import { hash, verify } from '@node-rs/argon2'

/** argon2id, m = 19 MiB, t = 2, p = 1. Source: OWASP Password Storage Cheat Sheet. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** They run on libuv's four threads: two at once leave room for everything else. */
const AT_ONCE = 2
let running = 0
const waiting: (() => void)[] = []

export function hashPassword(password: string) {
  return inTurn(() => hash(password, OPTIONS))
}

/** @param stored null for an unknown account: a dummy is verified, so that it takes the same time */
export async function isPassword(password: string, stored: string | null) {
  const matches = await inTurn(async () => verify(stored ?? (await dummy()), password))
  return stored !== null && matches
}

let dummyHash: Promise<string> | undefined
function dummy() {
  return (dummyHash ??= hash('no account has this password', OPTIONS))
}

async function inTurn<Result>(work: () => Promise<Result>) {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}
