import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { subkey } from '#db/sealing'
import { cookieValue } from './session-cookie.server'

const COOKIE = '__Host-komawa-device'
/** Two for each person: the name, and the second factor once it was shown. */
const MARKS_PER_DEVICE = 16
const SECONDS_KEPT = 400 * 24 * 60 * 60

/** The mark of this browser for this account name, when somebody signed in with that name here before. */
export function knownDevice(request: Request, username: string): string | null {
  const { device, marks } = read(request)
  const expected = markOf(device, username)
  return marks.some((mark) => isSame(mark, expected)) ? expected : null
}

/** The mark of this browser for this person, when their second factor was shown here before: a password alone is none. */
export function deviceOfFactor(request: Request, userId: string) {
  return knownDevice(request, shownBy(userId))
}

export function factorDeviceCookie(request: Request, userId: string) {
  return deviceCookie(request, shownBy(userId))
}

/** No name of an account has a space in it. */
function shownBy(userId: string) {
  return `second factor ${userId}`
}

/** Remembers that this name signed in here; a mark opens nothing, it only spares the wait strangers cause. */
export function deviceCookie(request: Request, username: string) {
  const { device, marks } = read(request)
  const mark = markOf(device, username)
  const kept = [mark, ...marks.filter((other) => other !== mark)].slice(0, MARKS_PER_DEVICE)
  return `${COOKIE}=${[device, ...kept].join('.')}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${SECONDS_KEPT}`
}

function read(request: Request) {
  const [device = '', ...marks] = (cookieValue(request, COOKIE) ?? '').split('.')
  const known = /^[\w-]{22}$/.test(device)
  return known ? { device, marks } : { device: randomBytes(16).toString('base64url'), marks: [] }
}

function markOf(device: string, username: string) {
  return createHmac('sha256', subkey('session')).update(`device:${device}:${username}`).digest('base64url')
}

function isSame(mark: string, expected: string) {
  return mark.length === expected.length && timingSafeEqual(Buffer.from(mark), Buffer.from(expected))
}
