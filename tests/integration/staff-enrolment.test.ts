import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { credentials, events, users } from '#db/schema/index'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { enrol } from '~/features/staff/enrol.server'
import { enrolmentToken, giveLink } from '~/features/staff/enrolment-link.server'
import { enrolment } from '~/features/staff/enrolment.server'
import { firstAdministrator } from '~/features/staff/first-administrator.server'
import { signIn } from '~/features/staff/sign-in.server'
import { openSessionFor } from '~/server/session.server'
import { accountOf, testPassword, visitorTo } from '../factories/accounts'
import { giveFactor } from '../factories/second-factor'
import { sessionRow } from '../factories/signed-in-request'
import { testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const password = 'quatre puits profonds'
const hours = (count: number) => new Date(testNow.getTime() + count * 3600_000)

async function invited() {
  const account = await accountOf(store)
  await store.write((tx) => tx.delete(credentials).where(eq(credentials.userId, account.id)))
  return { account, token: await linkFor(account.id) }
}

async function linkFor(userId: string) {
  const token = enrolmentToken(userId, uuidv7())
  await store.write((tx) => giveLink(tx, userId, token, testNow))
  return token
}

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : error),
  )

test('an empty installation prints a link by which the first administrator comes in, until one has a second factor', async () => {
  const [, first = ''] = await firstAdministrator(store, 'https://komawa.example.org')
  const [, second = ''] = await firstAdministrator(store, 'https://komawa.example.org')
  const tokenOf = (line: string) => line.trim().replace('https://komawa.example.org/enrol/', '')
  const visitor = visitorTo(store, { now: new Date() })

  expect(await reasonOf(enrol(visitor, tokenOf(first), password))).toBe('link-not-valid')
  const { token } = await enrol(visitor, tokenOf(second), password)
  const session = await sessionRow({ store }, token)
  expect(await store.query.select().from(users)).toMatchObject([{ id: session?.userId, role: 'administrator' }])

  expect(await firstAdministrator(store, 'https://komawa.example.org')).not.toEqual([])
  await giveFactor(store, session?.userId ?? '')
  expect(await firstAdministrator(store, 'https://komawa.example.org')).toEqual([])
})

test('a link sets a password once; the person is in, and can sign in with it', async () => {
  const { account, token } = await invited()
  expect(await enrolment(visitorTo(store), token)).toMatchObject({ username: account.username })

  await enrol(visitorTo(store), token, password)

  expect(await enrolment(visitorTo(store), token)).toBeNull()
  expect(await reasonOf(enrol(visitorTo(store), token, password))).toBe('link-not-valid')
  expect(await reasonOf(signIn(visitorTo(store), { username: account.username, password }))).toBe('done')
})

test('a link used twice at once works once and leaves one event', async () => {
  const { account, token } = await invited()
  const both = await Promise.all([0, 1].map((use) => reasonOf(enrol(visitorTo(store), token, `${password} ${use}`))))

  expect(both.sort()).toEqual(['done', 'link-not-valid'])
  expect(await store.query.select().from(events).where(eq(events.actorId, account.id))).toHaveLength(1)
})

test('a link expires, gives way to a newer one, and opens nothing for a disabled account', async () => {
  const { token } = await invited()
  expect(await enrolment(visitorTo(store, { now: hours(24) }), token)).toBeNull()
  expect(await reasonOf(enrol(visitorTo(store, { now: hours(24) }), token, password))).toBe('link-not-valid')

  const replaced = await invited()
  const newer = await linkFor(replaced.account.id)
  expect(await enrolment(visitorTo(store), replaced.token)).toBeNull()
  expect(await enrolment(visitorTo(store), newer)).not.toBeNull()

  await store.write((tx) => tx.update(users).set({ disabledAt: testNow }).where(eq(users.id, replaced.account.id)))
  expect(await reasonOf(enrol(visitorTo(store), newer, password))).toBe('link-not-valid')
})

test('a password that will not do leaves the link as it was', async () => {
  const { token } = await invited()

  expect(await reasonOf(enrol(visitorTo(store), token, 'short'))).toBe('password-too-short')
  expect(await reasonOf(enrol(visitorTo(store), token, 'motdepasse2026'))).toBe('password-too-common')
  expect(await enrolment(visitorTo(store), token)).not.toBeNull()
})

test('a new password ends the sessions of the old one', async () => {
  const account = await accountOf(store)
  const before = await store.write((tx) => openSessionFor(tx, account.id, 'full', testNow))
  await enrol(visitorTo(store), await linkFor(account.id), password)

  expect(await sessionRow({ store }, before)).toBeUndefined()
  const { username } = account
  expect(await reasonOf(signIn(visitorTo(store), { username, password: testPassword }))).toBe('wrong-name-or-password')
})
