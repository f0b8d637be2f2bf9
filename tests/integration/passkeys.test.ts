import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { events, passkeyChallenges, passkeys } from '#db/schema/index'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { addPasskey } from '~/features/second-factor/add-passkey.server'
import { ownFactors } from '~/features/second-factor/own-factors.server'
import { ownPasskey } from '~/features/second-factor/own-passkey.server'
import { passkeyInvitation } from '~/features/second-factor/passkey-invitation.server'
import { passkeyRequest } from '~/features/second-factor/passkey-request.server'
import { passSecondFactor } from '~/features/second-factor/pass-second-factor.server'
import { removePasskey } from '~/features/second-factor/remove-passkey.server'
import { signIn } from '~/features/staff/sign-in.server'
import { sessionRow } from '../factories/signed-in-request'
import { accountOf, testPassword, visitorTo } from '../factories/accounts'
import { authenticator } from '../factories/authenticator'
import { atStage, giveFactor } from '../factories/second-factor'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const after = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000)
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : error),
  )

async function officer() {
  const context = await contextOf(store, 'officer')
  await giveFactor(store, context.actor.id)
  const door = await atStage(store, context.actor.id, 'full')
  return { context, request: door.request, id: context.actor.id }
}

const formWith = (passkey: string) => ({ id: uuidv7(), label: 'téléphone du bureau', passkey })

async function officerWithPasskey(device = authenticator()) {
  const { context, request, id } = await officer()
  const { challenge } = await passkeyInvitation(context, request)
  await addPasskey(context, request, formWith(device.added(challenge)))
  return { context, request, id, device }
}

/** At the door, with what the passkey is asked to sign. */
async function asked(id: string, now = testNow) {
  const door = await atStage(store, id, 'secondFactor', { now })
  const { challenge } = await passkeyRequest(door, id)
  return { door, challenge }
}

test('a passkey is added by the answer to this session’s challenge, and its label is sealed', async () => {
  const { context, id } = await officerWithPasskey()
  const { passkeys: own } = await ownFactors(context)
  expect(own).toMatchObject([{ label: 'téléphone du bureau', lastUsedAt: null }])
  const [row] = await store.query.select().from(passkeys).where(eq(passkeys.userId, id))
  expect(row).toMatchObject({ transports: [], counter: 0 })
  expect(await store.query.select().from(events).where(eq(events.actorId, id))).toMatchObject([
    { action: 'user.passkeyAdded' },
  ])
})

test('the same form twice is one passkey', async () => {
  const { context, request } = await officer()
  const { challenge } = await passkeyInvitation(context, request)
  const form = formWith(authenticator().added(challenge))
  await addPasskey(context, request, form)
  await addPasskey(context, request, form)
  expect((await ownFactors(context)).passkeys).toHaveLength(1)
})

test('nobody adds a passkey before a code app', async () => {
  const context = await contextOf(store, 'officer')
  const { request } = await atStage(store, context.actor.id, 'full')
  const { challenge } = await passkeyInvitation(context, request)
  const added = addPasskey(context, request, formWith(authenticator().added(challenge)))
  expect(await reasonOf(added)).toBe('code-app-first')
})

test('adding is refused without verification, from elsewhere, to another session, too late, a second time', async () => {
  const { context, request, id } = await officer()
  const add = async (passkey: (challenge: string) => string, by = request, now = testNow) => {
    const { challenge } = await passkeyInvitation(context, request)
    return reasonOf(addPasskey({ ...context, now }, by, formWith(passkey(challenge))))
  }
  const other = (await atStage(store, id, 'full')).request

  expect(await add((challenge) => authenticator({ verifies: false }).added(challenge))).toBe('passkey-not-added')
  expect(await add((challenge) => authenticator().added(challenge, 'https://elsewhere.example'))).toBe(
    'passkey-not-added',
  )
  expect(await add((challenge) => authenticator().added(challenge), other)).toBe('passkey-not-added')
  expect(await add((challenge) => authenticator().added(challenge), request, after(5))).toBe('passkey-not-added')
  expect(await add(() => authenticator().added('bm90LW91cnM'))).toBe('passkey-not-added')
  expect(await add(() => 'no answer at all')).toBe('passkey-not-added')

  const device = authenticator()
  const { challenge } = await passkeyInvitation(context, request)
  await addPasskey(context, request, formWith(device.added(challenge)))
  expect(await reasonOf(addPasskey(context, request, formWith(device.added(challenge))))).toBe('passkey-not-added')
  expect((await ownFactors(context)).passkeys).toHaveLength(1)
})

test('one device is one person’s passkey', async () => {
  const { device } = await officerWithPasskey()
  const other = await officer()
  const { challenge } = await passkeyInvitation(other.context, other.request)
  const added = addPasskey(other.context, other.request, formWith(device.added(challenge)))
  expect(await reasonOf(added)).toBe('passkey-not-added')
})

test('a passkey opens the session that waits, and its counter is kept', async () => {
  const { id, device } = await officerWithPasskey()
  const { door, challenge } = await asked(id)
  const { token, by } = await passSecondFactor(door, id, device.answered(challenge))

  expect(by).toBe('passkey')
  expect(await sessionRow({ store }, token)).toMatchObject({ stage: 'full', secondFactorAt: testNow })
  const [row] = await store.query.select().from(passkeys).where(eq(passkeys.userId, id))
  expect(row).toMatchObject({ counter: 1, lastUsedAt: testNow })

  device.counterBack(2 ** 32 - 2)
  const again = await asked(id)
  await passSecondFactor(again.door, id, device.answered(again.challenge))
  const [last] = await store.query.select().from(passkeys).where(eq(passkeys.userId, id))
  expect(last?.counter).toBe(2 ** 32 - 1)
})

test('an answer opens once: neither again, nor at another session, nor after five minutes', async () => {
  const { id, device } = await officerWithPasskey()
  const { door, challenge } = await asked(id)
  const answer = device.answered(challenge)
  const both = await Promise.all([passSecondFactor(door, id, answer), passSecondFactor(door, id, answer)].map(reasonOf))
  expect(both.sort()).toEqual(['done', 'passkey-not-accepted'])

  const elsewhere = await asked(id)
  expect(await reasonOf(passSecondFactor(elsewhere.door, id, answer))).toBe('passkey-not-accepted')

  const late = await asked(id)
  const { door: same } = late
  const lateAnswer = passSecondFactor({ ...same, now: after(5) }, id, device.answered(late.challenge))
  expect(await reasonOf(lateAnswer)).toBe('passkey-not-accepted')
})

test('a touch without verification, a foreign origin, another site’s passkey and a counter gone back are refused', async () => {
  const { id, device } = await officerWithPasskey()
  const answer = async (answered: (challenge: string) => string) => {
    const { door, challenge } = await asked(id)
    return reasonOf(passSecondFactor(door, id, answered(challenge)))
  }
  expect(await answer((challenge) => device.answered(challenge, { from: 'https://elsewhere.example' }))).toBe(
    'passkey-not-accepted',
  )
  expect(await answer((challenge) => device.answered(challenge, { rpId: 'elsewhere.example' }))).toBe(
    'passkey-not-accepted',
  )
  expect(await answer((challenge) => device.answered(challenge, { isVerified: false }))).toBe('passkey-not-accepted')
  expect(await answer((challenge) => authenticator().answered(challenge))).toBe('passkey-not-accepted')
  expect(await answer((challenge) => device.answered(challenge))).toBe('done')
  device.counterBack(0)
  expect(await answer((challenge) => device.answered(challenge))).toBe('passkey-not-accepted')
})

test('somebody else’s passkey opens nothing, cannot be seen and cannot be removed', async () => {
  const one = await officerWithPasskey()
  const other = await officer()
  const { door, challenge } = await asked(other.id)
  expect(await reasonOf(passSecondFactor(door, other.id, one.device.answered(challenge)))).toBe('passkey-not-accepted')

  const [row] = await store.query.select().from(passkeys).where(eq(passkeys.userId, one.id))
  expect(await ownPasskey(other.context, row?.id ?? '')).toBeNull()
  expect(await reasonOf(removePasskey(other.context, other.request, row?.id ?? ''))).toBe('not-there')
})

test('a removed passkey opens nothing; the other sessions end, this one stays', async () => {
  const { context, request, id, device } = await officerWithPasskey()
  const elsewhere = await atStage(store, id, 'full')
  const { door, challenge } = await asked(id)
  const [row] = await store.query.select().from(passkeys).where(eq(passkeys.userId, id))
  await removePasskey(context, request, row?.id ?? '')

  expect(await sessionRow({ store }, elsewhere.token)).toBeUndefined()
  expect((await ownFactors(context)).passkeys).toEqual([])
  expect(await reasonOf(passSecondFactor(door, id, device.answered(challenge)))).toBe('passkey-not-accepted')
})

test('challenges nobody answered are swept when somebody signs in', async () => {
  const { id } = await officer()
  await asked(id)
  expect(await store.query.select().from(passkeyChallenges)).not.toEqual([])
  const { username } = await accountOf(store)
  await signIn(visitorTo(store, { now: after(60) }), { username, password: testPassword })
  expect(await store.query.select().from(passkeyChallenges)).toEqual([])
})
