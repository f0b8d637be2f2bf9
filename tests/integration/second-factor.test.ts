import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { enrolmentLinks, events } from '#db/schema/index'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { passSecondFactor } from '~/features/second-factor/pass-second-factor.server'
import { enrol } from '~/features/staff/enrol.server'
import { enrolmentToken, giveLink } from '~/features/staff/enrolment-link.server'
import { signIn } from '~/features/staff/sign-in.server'
import { deviceCookie, factorDeviceCookie } from '~/server/known-device.server'
import { actorOfSession, sessionAtStage } from '~/server/session.server'
import { accountOf, testPassword, visitorTo } from '../factories/accounts'
import { atStage, codeNow, enrolledAccount, lastStepOf, testCodes } from '../factories/second-factor'
import { requestWith, sessionRow } from '../factories/signed-in-request'
import { testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())
beforeEach(() => {
  vi.setSystemTime(testNow)
})
afterEach(() => {
  vi.useRealTimers()
})

const outside = { demonstration: false }
const after = (seconds: number) => new Date(testNow.getTime() + seconds * 1000)
const password = 'quatre puits profonds'

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : error),
  )

async function linkFor(userId: string) {
  const token = enrolmentToken(userId, uuidv7())
  await store.write((tx) => giveLink(tx, userId, token, testNow))
  return token
}

const eventsOf = (userId: string) => store.query.select().from(events).where(eq(events.actorId, userId))

test('outside the demonstration a password opens the question for the second factor and nothing else', async () => {
  const account = await enrolledAccount(store)
  const { token, stage } = await signIn(visitorTo(store, outside), {
    username: account.username,
    password: testPassword,
  })
  const request = requestWith(token, '/')

  expect(stage).toBe('secondFactor')
  expect(await actorOfSession(store, testNow, request)).toBeNull()
  expect(await sessionAtStage(store, testNow, request, 'secondFactor')).toMatchObject({ userId: account.id })
  expect(await eventsOf(account.id)).toMatchObject([{ action: 'user.passwordGiven' }])
})

test('a password alone enrols nothing, unless the link that set it was given in the last 24 hours', async () => {
  const account = await accountOf(store)
  const enter = (now: Date, typed: string) =>
    signIn(visitorTo(store, { ...outside, now }), { username: account.username, password: typed })
  expect(await reasonOf(enter(testNow, testPassword))).toBe('second-factor-needs-link')

  await enrol(visitorTo(store, outside), await linkFor(account.id), password)
  expect((await enter(after(60), password)).stage).toBe('enrol')
  expect(await reasonOf(enter(after(24 * 3600), password))).toBe('second-factor-needs-link')
})

test('in the demonstration a password is enough until somebody has enrolled a second factor', async () => {
  const without = await accountOf(store)
  const enrolled = await enrolledAccount(store)
  const stageOf = async ({ username }: { username: string }) =>
    (await signIn(visitorTo(store), { username, password: testPassword })).stage

  expect(await stageOf(without)).toBe('full')
  expect(await stageOf(enrolled)).toBe('secondFactor')
})

test('a new password by a link does not pass over the second factor', async () => {
  const account = await enrolledAccount(store)
  expect((await enrol(visitorTo(store), await linkFor(account.id), password)).stage).toBe('secondFactor')
})

test('the right code opens a full session with a new token; the one that waited ends', async () => {
  const { id } = await enrolledAccount(store)
  const door = await atStage(store, id, 'secondFactor')
  const { token } = await passSecondFactor(door, id, await codeNow())

  expect(await sessionRow({ store }, token)).toMatchObject({ stage: 'full', secondFactorAt: testNow })
  expect(await sessionRow({ store }, door.token)).toBeUndefined()
  expect(await eventsOf(id)).toMatchObject([{ action: 'user.signedIn' }])
})

test('a code opens once, also to ten who type it at the same moment', async () => {
  const { id } = await enrolledAccount(store)
  const code = await codeNow()
  const doors = await Promise.all(Array.from({ length: 3 }, () => atStage(store, id, 'secondFactor')))
  const entered = await Promise.all(doors.map((door) => reasonOf(passSecondFactor(door, id, code))))
  expect(entered.filter((reason) => reason === 'done')).toHaveLength(1)

  const again = await atStage(store, id, 'secondFactor', { now: after(5) })
  expect(await reasonOf(passSecondFactor(again, id, code))).toBe('wrong-second-factor')
})

test('a code of the step before or after opens, an older one does not, and none once a later one was used', async () => {
  const codes: string[] = []
  for (const seconds of [-60, -30, 0, 30]) {
    vi.setSystemTime(after(seconds))
    codes.push(await codeNow())
  }
  vi.setSystemTime(testNow)
  const [older = '', before = '', now = '', next = ''] = codes
  const { id } = await enrolledAccount(store)
  const pass = async (code: string) => reasonOf(passSecondFactor(await atStage(store, id, 'secondFactor'), id, code))

  expect(await pass(older)).toBe('wrong-second-factor')
  expect(await pass(before)).toBe('done')
  expect(await pass(next)).toBe('done')
  expect(await pass(now)).toBe('wrong-second-factor')
  expect(await lastStepOf(store, id)).toBe(Math.floor(testNow.getTime() / 30_000) + 1)
})

test('of forty guesses at once at most four are compared; the owner waits and gets in', async () => {
  const { id } = await enrolledAccount(store)
  const door = await atStage(store, id, 'secondFactor')
  const guesses = Array.from({ length: 40 }, (_, guess) => passSecondFactor(door, id, `${900_000 + guess}`))
  const reasons = await Promise.all(guesses.map(reasonOf))

  expect(reasons.filter((reason) => reason === 'wrong-second-factor').length).toBeLessThanOrEqual(4)
  expect(await reasonOf(passSecondFactor(door, id, await codeNow()))).toBe('wait-before-sign-in')
  expect(await reasonOf(passSecondFactor({ ...door, now: after(2) }, id, await codeNow()))).toBe('done')
})

test('wrong codes make the next try wait ever longer, thirty seconds at most, and never lock', async () => {
  const { id } = await enrolledAccount(store)
  const door = await atStage(store, id, 'secondFactor')
  let now = testNow
  for (let failure = 0; failure < 12; failure++) {
    expect(await reasonOf(passSecondFactor({ ...door, now }, id, '123456'))).toBe('wrong-second-factor')
    now = new Date(now.getTime() + 30_000)
  }
  vi.setSystemTime(now)
  expect(await reasonOf(passSecondFactor({ ...door, now }, id, await codeNow()))).toBe('done')
})

test('a browser on which the factor was shown does not wait for what strangers typed who know the password', async () => {
  const { id, username } = await enrolledAccount(store)
  const door = await atStage(store, id, 'secondFactor')
  const withCookie = (cookie: string) => {
    const request = requestWith(door.token, '/second-factor', {})
    request.headers.append('Cookie', cookie.split(';', 1)[0] ?? '')
    request.headers.set('Cookie', (request.headers.get('Cookie') ?? '').replace(', ', '; '))
    return { ...door, request }
  }
  const nowhere = new Request('http://localhost/')
  const stranger = await atStage(store, id, 'secondFactor')
  for (let failure = 0; failure < 4; failure++) await reasonOf(passSecondFactor(stranger, id, '123456'))

  expect(await reasonOf(passSecondFactor(door, id, '123456'))).toBe('wait-before-sign-in')
  const passwordOnly = withCookie(deviceCookie(nowhere, username))
  expect(await reasonOf(passSecondFactor(passwordOnly, id, '123456'))).toBe('wait-before-sign-in')
  const somebodyElses = withCookie(factorDeviceCookie(nowhere, uuidv7()))
  expect(await reasonOf(passSecondFactor(somebodyElses, id, '123456'))).toBe('wait-before-sign-in')

  const known = withCookie(factorDeviceCookie(nowhere, id))
  for (let failure = 0; failure < 4; failure++)
    expect(await reasonOf(passSecondFactor(known, id, '123456'))).toBe('wrong-second-factor')
  expect(await reasonOf(passSecondFactor(known, id, await codeNow()))).toBe('wait-before-sign-in')
  expect(await reasonOf(passSecondFactor({ ...known, now: after(2) }, id, await codeNow()))).toBe('done')
})

test('guesses at the door do not make somebody wait who is already in', async () => {
  const { proveSecondFactor } = await import('~/server/prove-second-factor.server')
  const { id } = await enrolledAccount(store)
  const door = await atStage(store, id, 'secondFactor')
  await Promise.all(Array.from({ length: 10 }, () => reasonOf(passSecondFactor(door, id, '123456'))))

  const inside = await atStage(store, id, 'full')
  expect(await proveSecondFactor(inside, { userId: id, stage: 'full' }, await codeNow())).toMatchObject({
    kind: 'totp',
  })
})

test('what is no code at all is refused like a wrong one, and nobody else’s code opens', async () => {
  const { id } = await enrolledAccount(store)
  const nobody = await accountOf(store)
  const answers = ['', '12345', 'abcdef', '{"id":1}', '１２３４５６', '\0']
  for (const answer of answers) {
    const door = await atStage(store, id, 'secondFactor', { now: after(3600) })
    expect(['wrong-second-factor', 'wait-before-sign-in']).toContain(await reasonOf(passSecondFactor(door, id, answer)))
  }
  const door = await atStage(store, nobody.id, 'secondFactor')
  expect(await reasonOf(passSecondFactor(door, nobody.id, await codeNow()))).toBe('wrong-second-factor')
  expect(await reasonOf(passSecondFactor(door, nobody.id, testCodes[0] ?? ''))).toBe('wrong-second-factor')
})

test('a session below full ends after an hour', async () => {
  const { id } = await enrolledAccount(store)
  const { request } = await atStage(store, id, 'secondFactor')
  expect(await sessionAtStage(store, after(3599), request, 'secondFactor')).not.toBeNull()
  expect(await sessionAtStage(store, after(3600), request, 'secondFactor')).toBeNull()
})

test('a link that was only given counts for nothing until it was used', async () => {
  const account = await accountOf(store)
  await linkFor(account.id)
  expect(await store.query.select().from(enrolmentLinks).where(eq(enrolmentLinks.userId, account.id))).toHaveLength(1)
  const enter = signIn(visitorTo(store, outside), { username: account.username, password: testPassword })
  expect(await reasonOf(enter)).toBe('second-factor-needs-link')
})
