import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { events, passkeys, recoveryCodes, sessions, totpFactors } from '#db/schema/index'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { enrolTotp } from '~/features/second-factor/enrol-totp.server'
import { offeredTotp } from '~/features/second-factor/offered-totp.server'
import { ownFactors } from '~/features/second-factor/own-factors.server'
import { resetSecondFactor } from '~/features/second-factor/reset-second-factor.server'
import { changePassword } from '~/features/staff/change-password.server'
import { endOwnOtherSessions } from '~/features/staff/end-own-other-sessions.server'
import { enrol } from '~/features/staff/enrol.server'
import { enrolment } from '~/features/staff/enrolment.server'
import { enrolmentToken, giveLink } from '~/features/staff/enrolment-link.server'
import { ownSessions } from '~/features/staff/own-sessions.server'
import { signIn } from '~/features/staff/sign-in.server'
import type { Context } from '~/server/context.server'
import { hashOfToken } from '~/server/session-cookie.server'
import { accountOf, testPassword, visitorTo } from '../factories/accounts'
import { atStage, codeNow, giveFactor, testSecret } from '../factories/second-factor'
import { sessionRow } from '../factories/signed-in-request'
import { contextOf, testNow } from '../factories/staff'
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

const password = 'quatre puits profonds'
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : error),
  )

async function somebody({ enrolled = false } = {}) {
  const { id, username, displayName, role, locale } = await accountOf(store)
  if (enrolled) await giveFactor(store, id)
  const context: Context = { actor: { id, username, displayName, role, locale }, store, now: testNow }
  return { context, id, own: await atStage(store, id, 'full'), elsewhere: await atStage(store, id, 'full') }
}

const actionsOf = async (id: string) =>
  (await store.query.select().from(events).where(eq(events.actorId, id))).map(({ action }) => action)

test('the own sessions are listed, this one first, and the others can be ended at once', async () => {
  const { context, id, own, elsewhere } = await somebody()
  const listed = await ownSessions(context, own.request)
  expect(listed.sessions.map(({ isThis }) => isThis)).toEqual([true, false])
  expect(JSON.stringify(listed)).not.toContain(hashOfToken(elsewhere.token))

  await endOwnOtherSessions(context, own.request)
  await endOwnOtherSessions(context, own.request)
  expect((await ownSessions(context, own.request)).sessions).toHaveLength(1)
  expect(await sessionRow({ store }, elsewhere.token)).toBeUndefined()
  expect(await actionsOf(id)).toEqual(['user.otherSessionsEnded'])
})

test('a new password needs the old one, ends every session and opens a new one here', async () => {
  const { context, id, own, elsewhere } = await somebody()
  const link = enrolmentToken(id, uuidv7())
  await store.write((tx) => giveLink(tx, id, link, testNow))
  const token = await changePassword(context, { oldPassword: testPassword, password })

  for (const ended of [own, elsewhere]) expect(await sessionRow({ store }, ended.token)).toBeUndefined()
  expect(await sessionRow({ store }, token)).toMatchObject({ stage: 'full' })
  expect(await enrolment(visitorTo(store), link)).toBeNull()
  const { username } = context.actor
  expect(await reasonOf(signIn(visitorTo(store), { username, password: testPassword }))).toBe('wrong-name-or-password')
  expect(await reasonOf(signIn(visitorTo(store), { username, password }))).toBe('done')
  expect((await actionsOf(id)).slice(0, 1)).toEqual(['user.passwordChanged'])
})

test('a wrong old password and a new one that will not do change nothing', async () => {
  const { context, id, own } = await somebody()
  expect(await reasonOf(changePassword(context, { oldPassword: 'not it', password }))).toBe('old-password-wrong')
  expect(await reasonOf(changePassword(context, { oldPassword: testPassword, password: 'short' }))).toBe(
    'password-too-short',
  )
  expect(await sessionRow({ store }, own.token)).toBeDefined()
  expect(await actionsOf(id)).toEqual([])
})

test('of forty guesses at the old password at once at most four are compared', async () => {
  const { context } = await somebody()
  const guesses = Array.from({ length: 40 }, () =>
    reasonOf(changePassword(context, { oldPassword: 'guess', password })),
  )
  const compared = (await Promise.all(guesses)).filter((reason) => reason === 'old-password-wrong')
  expect(compared.length).toBeLessThanOrEqual(4)
})

test('a new phone takes the place of the old one: its codes open, the old ones do not, the recovery codes stay', async () => {
  const { context, id, own, elsewhere } = await somebody({ enrolled: true })
  const holder = { userId: id, username: context.actor.username, tokenHash: hashOfToken(own.token) }
  const { secret } = await offeredTotp(store, holder)
  expect(secret).not.toBe(testSecret)
  expect(await reasonOf(enrolTotp(own, holder, 'full', await codeNow()))).toBe('code-not-of-this-app')
  expect(await enrolTotp(own, holder, 'full', await codeNow(secret))).toBeNull()

  const [factor] = await store.query.select().from(totpFactors).where(eq(totpFactors.userId, id))
  expect(factor).toMatchObject({ secret })
  expect(await ownFactors(context)).toMatchObject({ codesLeft: 3 })
  expect(await sessionRow({ store }, own.token)).toMatchObject({ secondFactorAt: testNow })
  expect(await sessionRow({ store }, elsewhere.token)).toBeUndefined()
  expect(await actionsOf(id)).toEqual(['user.factorReplaced'])
})

test('in the demonstration the first app is enrolled from the own account, with ten recovery codes', async () => {
  const { context, id, own } = await somebody()
  const holder = { userId: id, username: context.actor.username, tokenHash: hashOfToken(own.token) }
  const { secret } = await offeredTotp(store, holder)
  expect(await enrolTotp(own, holder, 'full', await codeNow(secret))).toHaveLength(10)
  expect(await ownFactors(context)).toMatchObject({ appSince: testNow.toISOString(), codesLeft: 10 })
})

test('an administrator resets a lost second factor: everything goes, the sessions end, and one event says so', async () => {
  const administrator = await contextOf(store, 'administrator')
  const { id, own } = await somebody({ enrolled: true })
  await resetSecondFactor(administrator, id)

  for (const table of [totpFactors, passkeys, recoveryCodes, sessions])
    expect(await store.query.select().from(table).where(eq(table.userId, id))).toEqual([])
  expect(await sessionRow({ store }, own.token)).toBeUndefined()
  expect(await actionsOf(administrator.actor.id)).toEqual(['user.factorReset'])
  expect(await reasonOf(resetSecondFactor(administrator, id))).toBe('no-second-factor')
})

test('nobody but an administrator resets a second factor, and nobody their own', async () => {
  const administrator = await contextOf(store, 'administrator')
  await giveFactor(store, administrator.actor.id)
  const { context, id } = await somebody({ enrolled: true })

  expect(await reasonOf(resetSecondFactor(context, administrator.actor.id))).toBe('not-your-role')
  expect(await reasonOf(resetSecondFactor(await contextOf(store, 'lead'), id))).toBe('not-your-role')
  expect(await reasonOf(resetSecondFactor(administrator, administrator.actor.id))).toBe('own-second-factor')
  expect(await reasonOf(resetSecondFactor(administrator, uuidv7()))).toBe('not-there')
})

test('a reset person comes back by a new link only, however fresh the last one is', async () => {
  const administrator = await contextOf(store, 'administrator')
  const { context, id } = await somebody()
  const link = enrolmentToken(id, uuidv7())
  await store.write((tx) => giveLink(tx, id, link, testNow))
  await enrol(visitorTo(store, { demonstration: false }), link, password)
  await giveFactor(store, id)
  await resetSecondFactor(administrator, id)
  const { username } = context.actor
  const enter = signIn(visitorTo(store, { demonstration: false }), { username, password })
  expect(await reasonOf(enter)).toBe('second-factor-needs-link')
})
