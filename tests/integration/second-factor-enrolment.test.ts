import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { credentials, events, sessions, totpFactors } from '#db/schema/index'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { enrolTotp } from '~/features/second-factor/enrol-totp.server'
import { finishEnrolment } from '~/features/second-factor/finish-enrolment.server'
import { offeredTotp } from '~/features/second-factor/offered-totp.server'
import { enrol } from '~/features/staff/enrol.server'
import { enrolmentToken, giveLink } from '~/features/staff/enrolment-link.server'
import { actorOfSession, sessionAtStage } from '~/server/session.server'
import { hashOfToken } from '~/server/session-cookie.server'
import { accountOf, visitorTo } from '../factories/accounts'
import { atStage, codeNow, lastStepOf } from '../factories/second-factor'
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

async function enrolling(userId: string) {
  const door = await atStage(store, userId, 'enrol')
  const holder = { userId, username: 'somebody', tokenHash: hashOfToken(door.token) }
  const { secret } = await offeredTotp(store, holder)
  return { door, holder, secret }
}

const eventsOf = (userId: string) => store.query.select().from(events).where(eq(events.actorId, userId))

test('a link, a password, a first code, the recovery codes, and then everything is open, with a new token each time', async () => {
  const account = await accountOf(store)
  await store.write((tx) => tx.delete(credentials).where(eq(credentials.userId, account.id)))
  const begun = await enrol(visitorTo(store, outside), await linkFor(account.id), password)
  expect(begun.stage).toBe('enrol')

  const door = visitorTo(store, { ...outside, request: requestWith(begun.token, '/second-factor/enrolment', {}) })
  const holder = { userId: account.id, username: account.username, tokenHash: hashOfToken(begun.token) }
  const { secret, uri } = await offeredTotp(store, holder)
  expect(uri).toContain(`otpauth://totp/Komawa:${account.username}?secret=${secret}`)
  expect(uri).toContain('algorithm=SHA1&digits=6&period=30')

  expect(await finishEnrolment({ ...door, userId: account.id, secondFactorAt: null })).toBeNull()
  const codes = await enrolTotp(door, holder, 'enrol', await codeNow(secret))
  expect(codes).toHaveLength(10)
  expect(await actorOfSession(store, testNow, door.request)).toBeNull()

  const waiting = await sessionAtStage(store, testNow, door.request, 'enrol')
  const token = await finishEnrolment({ ...door, userId: account.id, secondFactorAt: waiting?.secondFactorAt ?? null })
  expect(token).not.toBeNull()
  expect(await sessionRow({ store }, token ?? '')).toMatchObject({ stage: 'full', secondFactorAt: testNow })
  expect(await sessionRow({ store }, begun.token)).toBeUndefined()
  expect((await eventsOf(account.id)).map(({ action }) => action)).toEqual([
    'user.enrolled',
    'user.factorEnrolled',
    'user.signedIn',
  ])
})

test('the secret is sealed, and stands nowhere before a first code was right', async () => {
  const { id } = await accountOf(store)
  const { door, holder, secret } = await enrolling(id)
  expect(await reasonOf(enrolTotp(door, holder, 'enrol', '000000'))).toBe('code-not-of-this-app')
  expect(await lastStepOf(store, id)).toBeNull()
  expect((await offeredTotp(store, holder)).secret).toBe(secret)

  await enrolTotp(door, holder, 'enrol', await codeNow(secret))
  const [event] = (await eventsOf(id)).filter(({ action }) => action === 'user.factorEnrolled')
  expect(JSON.stringify(event)).not.toContain(secret)
  expect(await reasonOf(enrolTotp(door, holder, 'enrol', await codeNow(secret)))).toBe('session-ended')
})

test('two sessions that enrol at once leave one factor, and the other session ends', async () => {
  const { id } = await accountOf(store)
  const [one, other] = [await enrolling(id), await enrolling(id)]
  const both = await Promise.all(
    [one, other].map(async ({ door, holder, secret }) =>
      reasonOf(enrolTotp(door, holder, 'enrol', await codeNow(secret))),
    ),
  )
  expect(both.filter((reason) => reason === 'done')).toHaveLength(1)
  expect(await store.query.select().from(totpFactors).where(eq(totpFactors.userId, id))).toHaveLength(1)
  expect(await store.query.select().from(sessions).where(eq(sessions.userId, id))).toHaveLength(1)
})

test('a session that waits to enrol never replaces a factor', async () => {
  const { id } = await accountOf(store)
  const late = await enrolling(id)
  const first = await enrolling(id)
  await enrolTotp(first.door, first.holder, 'enrol', await codeNow(first.secret))

  expect(await reasonOf(enrolTotp(late.door, late.holder, 'enrol', await codeNow(late.secret)))).toBe('session-ended')
})
