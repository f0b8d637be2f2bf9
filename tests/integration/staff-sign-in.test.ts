import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { credentials, events, sessions, signInAttempts, users } from '#db/schema/index'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { deviceCookie } from '~/server/known-device.server'
import { signIn } from '~/features/staff/sign-in.server'
import { signOut } from '~/features/staff/sign-out.server'
import type { Visitor } from '~/server/visitor.server'
import { actorOfSession, openSessionFor, sessionAtStage } from '~/server/session.server'
import { accountOf, testPassword, visitorTo } from '../factories/accounts'
import { requestWith, sessionRow } from '../factories/signed-in-request'
import { testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const after = (seconds: number) => new Date(testNow.getTime() + seconds * 1000)
const hours = (count: number) => after(count * 3600)

async function refusalOf(visitor: Visitor, username: string, password = 'wrong password') {
  const error: unknown = await signIn(visitor, { username, password }).catch((caught: unknown) => caught)
  return error instanceof Refused ? error.reason : 'entered'
}

test('the right password opens a full session, and only the hash of its token is stored', async () => {
  const account = await accountOf(store)
  const { token } = await signIn(visitorTo(store), { username: account.username.toUpperCase(), password: testPassword })

  expect(await sessionRow({ store }, token)).toMatchObject({ userId: account.id, stage: 'full' })
  expect(JSON.stringify(await store.query.select().from(sessions))).not.toContain(token)
  expect(await store.query.select().from(events).where(eq(events.actorId, account.id))).toMatchObject([
    { action: 'user.signedIn' },
  ])
})

test('an unknown name, a wrong password, a disabled account and one without a password are refused alike', async () => {
  const account = await accountOf(store)
  const disabled = await accountOf(store, { disabledAt: testNow })
  const invited = await accountOf(store)
  await store.write((tx) => tx.delete(credentials).where(eq(credentials.userId, invited.id)))

  expect(await refusalOf(visitorTo(store), account.username)).toBe('wrong-name-or-password')
  expect(await refusalOf(visitorTo(store), 'nobody-at-all')).toBe('wrong-name-or-password')
  expect(await refusalOf(visitorTo(store), disabled.username, testPassword)).toBe('wrong-name-or-password')
  expect(await refusalOf(visitorTo(store), invited.username, testPassword)).toBe('wrong-name-or-password')
})

test('an unknown name takes as long as a known one', async () => {
  const taken: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  for (let turn = 0; turn < 8; turn++) {
    const { username } = await accountOf(store)
    for (const [who, name] of [['known', username] as const, ['unknown', `nobody-${turn}`] as const]) {
      const begun = performance.now()
      await refusalOf(visitorTo(store), name)
      taken[who].push(performance.now() - begun)
    }
  }

  expect(Math.min(...taken.unknown)).toBeGreaterThan(Math.min(...taken.known) / 3)
})

test('of forty guesses at once four are compared and the others wait', async () => {
  const { username } = await accountOf(store)
  const guesses = Array.from({ length: 40 }, () => refusalOf(visitorTo(store), username))
  const compared = (await Promise.all(guesses)).filter((reason) => reason === 'wrong-name-or-password')

  expect(compared).toHaveLength(4)
})

test('failures make an unknown name wait as well, ever longer, for thirty seconds at most, and never lock', async () => {
  let now = testNow
  for (let failure = 0; failure < 12; failure++) {
    expect(await refusalOf(visitorTo(store, { now }), 'no-such-name')).toBe('wrong-name-or-password')
    if (failure >= 3) expect(await refusalOf(visitorTo(store, { now }), 'no-such-name')).toBe('wait-before-sign-in')
    now = new Date(now.getTime() + 30_000)
  }
})

test('the owner waits out a delay and gets in, and the count begins anew', async () => {
  const { username } = await accountOf(store)
  for (let failure = 0; failure < 4; failure++) await refusalOf(visitorTo(store), username)
  expect(await refusalOf(visitorTo(store), username, testPassword)).toBe('wait-before-sign-in')

  expect(await refusalOf(visitorTo(store, { now: after(1) }), username, testPassword)).toBe('entered')
  for (let failure = 0; failure < 4; failure++)
    expect(await refusalOf(visitorTo(store, { now: after(2) }), username)).toBe('wrong-name-or-password')
})

test('a browser that is known for the name does not wait for what strangers did', async () => {
  const { username } = await accountOf(store)
  const other = await accountOf(store)
  const device = deviceCookie(new Request('http://localhost/'), username).split(';', 1)[0] ?? ''
  const request = new Request('http://localhost/sign-in', { method: 'POST', headers: { Cookie: device } })
  for (let failure = 0; failure < 4; failure++) {
    await refusalOf(visitorTo(store), username)
    await refusalOf(visitorTo(store), other.username)
  }

  expect(await refusalOf(visitorTo(store, { request }), username, testPassword)).toBe('entered')
  expect(await refusalOf(visitorTo(store, { request }), other.username, testPassword)).toBe('wait-before-sign-in')
})

test('an address may fail twenty times before it waits, whatever the names', async () => {
  const address = '192.0.2.1'
  const reasons: string[] = []
  for (let failure = 0; failure < 22; failure++)
    reasons.push(await refusalOf(visitorTo(store, { address }), `guess-${failure}`))

  expect(reasons.indexOf('wait-before-sign-in')).toBe(21)
})

test('a success gives the address back what it cost', async () => {
  const address = '192.0.2.2'
  const { username } = await accountOf(store)
  for (let success = 0; success < 30; success++)
    expect(await refusalOf(visitorTo(store, { address }), username, testPassword)).toBe('entered')
}, 60_000)

test('signing in ends the session this browser had and sweeps what has expired', async () => {
  const account = await accountOf(store)
  const old = await store.write((tx) => openSessionFor(tx, account.id, 'full', testNow))
  const expired = await store.write((tx) => openSessionFor(tx, account.id, 'full', hours(-100)))
  const request = requestWith(old, '/sign-in', {})
  const { token } = await signIn(visitorTo(store, { request }), {
    username: account.username,
    password: testPassword,
  })

  expect(await sessionRow({ store }, old)).toBeUndefined()
  expect(await sessionRow({ store }, expired)).toBeUndefined()
  expect(await sessionRow({ store }, token)).toBeDefined()
})

test('a session ends by signing out, once', async () => {
  const account = await accountOf(store)
  const token = await store.write((tx) => openSessionFor(tx, account.id, 'full', testNow))
  const request = requestWith(token, '/sign-out', {})
  await signOut(visitorTo(store, { request }))
  await signOut(visitorTo(store, { request }))

  expect(await actorOfSession(store, testNow, request)).toBeNull()
  expect(await store.query.select().from(events).where(eq(events.actorId, account.id))).toHaveLength(1)
})

test('a session ends after 8 hours without use, after 72 hours in any case, and when the account is disabled', async () => {
  const account = await accountOf(store)
  const token = await store.write((tx) => openSessionFor(tx, account.id, 'full', testNow))
  const request = requestWith(token, '/')

  expect(await actorOfSession(store, hours(8), request)).not.toBeNull()
  expect(await actorOfSession(store, hours(16.1), request)).toBeNull()
  for (let hour = 15; hour < 72; hour += 7) expect(await actorOfSession(store, hours(hour), request)).not.toBeNull()
  expect(await actorOfSession(store, hours(72), request)).toBeNull()
  expect(await actorOfSession(store, hours(71), request)).not.toBeNull()

  await store.write((tx) => tx.update(users).set({ disabledAt: testNow }).where(eq(users.id, account.id)))
  expect(await actorOfSession(store, hours(71), request)).toBeNull()
})

test('a session below full is nobody, except on its own page', async () => {
  const account = await accountOf(store)
  for (const stage of ['enrol', 'secondFactor'] as const) {
    const token = await store.write((tx) => openSessionFor(tx, account.id, stage, testNow))
    const request = requestWith(token, '/')

    expect(await actorOfSession(store, testNow, request)).toBeNull()
    expect(await sessionAtStage(store, testNow, request, stage)).toMatchObject({ userId: account.id })
    expect(await sessionAtStage(store, hours(9), request, stage)).toBeNull()
  }
})

test('no name and no address is stored with the attempts', async () => {
  await refusalOf(visitorTo(store, { address: '203.0.113.77' }), 'a-password-typed-as-name')
  const stored = JSON.stringify(await store.query.select().from(signInAttempts))

  expect(stored).not.toContain('203.0.113.77')
  expect(stored).not.toContain('a-password-typed-as-name')
})
