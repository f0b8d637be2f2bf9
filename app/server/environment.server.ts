import { resolve } from 'node:path'
import { z } from 'zod'
import { isLoopback } from './loopback.server'

export interface Environment {
  port: number
  /** Absolute. */
  dataFolder: string
  /** The public address without a trailing slash: https, or http on this machine. */
  origin: string
  databaseUrl: string | undefined
  /** 32 bytes, when given by the environment. */
  masterKey: Buffer | undefined
  /** What an empty data folder is filled with. */
  start: 'demo' | 'empty'
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

export class WrongEnvironment extends Error {
  override name = 'WrongEnvironment'
}

/**
 * @param variables as in process.env; an empty value counts as not set
 * @param args      `--empty` and `--demo` outweigh KOMAWA_DEMO
 * @throws {WrongEnvironment} a sentence for each variable with a wrong value
 */
export function readEnvironment(variables: Record<string, string | undefined>, args: string[]): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const read = schema.safeParse(given)
  if (!read.success) throw new WrongEnvironment(read.error.issues.map((issue) => issue.message).join('\n'))

  const { PORT, KOMAWA_DATA, KOMAWA_ORIGIN, DATABASE_URL, KOMAWA_MASTER_KEY, KOMAWA_DEMO, KOMAWA_LOG } = read.data
  return {
    port: PORT,
    dataFolder: resolve(KOMAWA_DATA),
    origin: KOMAWA_ORIGIN ?? `http://localhost:${PORT}`,
    databaseUrl: DATABASE_URL,
    masterKey: KOMAWA_MASTER_KEY,
    start: args.includes('--empty') ? 'empty' : args.includes('--demo') || KOMAWA_DEMO === '1' ? 'demo' : 'empty',
    logLevel: KOMAWA_LOG,
  }
}

const portRange = 'PORT must be a whole number from 1 to 65535.'
const schema = z.object({
  PORT: z.coerce.number(portRange).int(portRange).min(1, portRange).max(65535, portRange).default(3000),
  KOMAWA_DATA: z.string().default('data'),
  KOMAWA_ORIGIN: z
    .string()
    .refine(isOrigin, 'KOMAWA_ORIGIN must be an address without a path, such as https://komawa.example.org.')
    .refine(isPrivateOrSecure, 'KOMAWA_ORIGIN must begin with https://; plain http is accepted for localhost only.')
    .transform((value) => new URL(value).origin)
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?(\+wasm)?:\/\//, 'DATABASE_URL must begin with postgres://; leave it out to use SQLite.')
    .optional(),
  KOMAWA_MASTER_KEY: z
    .string()
    .refine(isKey, 'KOMAWA_MASTER_KEY must be 32 bytes in base64: make one with `openssl rand -base64 32`.')
    .transform((value) => Buffer.from(value, 'base64'))
    .optional(),
  KOMAWA_DEMO: z.enum(['0', '1'], 'KOMAWA_DEMO must be 1 (demonstration) or 0 (empty).').optional(),
  KOMAWA_LOG: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'KOMAWA_LOG must be debug, info, warn, error or silent.')
    .default('info'),
})

function isOrigin(value: string) {
  if (!URL.canParse(value)) return false
  const { protocol, pathname, search, hash, username } = new URL(value)
  return /^https?:$/.test(protocol) && pathname === '/' && search + hash + username === ''
}

function isPrivateOrSecure(value: string) {
  if (!URL.canParse(value)) return true
  const { protocol, hostname } = new URL(value)
  return protocol !== 'http:' || isLoopback(hostname)
}

function isKey(value: string) {
  return /^[A-Za-z0-9+/]{43}=$/.test(value)
}
