import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { events, recoveryCodes } from '#db/schema/index'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { makeRecoveryCodes } from '~/features/second-factor/make-recovery-codes.server'
import { ownFactors } from '~/features/second-factor/own-factors.server'
import { passSecondFactor } from '~/features/second-factor/pass-second-factor.server'
import { staffMember } from '~/features/staff/staff-member.server'
import { newRecoveryCode, readRecoveryCode } from '~/server/recovery-code.server'
import { sessionRow } from '../factories/signed-in-request'
import { atStage, giveFactor, testCodes } from '../factories/second-factor'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : error),
  )

async function officer() {
  const context = await contextOf(store, 'officer')
  await giveFactor(store, context.actor.id)
  return { context, id: context.actor.id }
}

const [code = '', other = ''] = testCodes

test('case, spaces and dashes of a code do not count, nor O for 0 or I and L for 1', () => {
  expect(readRecoveryCode('abcde-fghjk')).toBe('ABCDEFGHJK')
  expect(readRecoveryCode(' abcde fghjk ')).toBe('ABCDEFGHJK')
  expect(readRecoveryCode('OIL12-6789Z')).toBe('011126789Z')
  expect(readRecoveryCode('abcde-fghj')).toBeNull()
  expect(readRecoveryCode('abcde-fghjké')).toBeNull()
})

test('a new code has ten letters that no pen confuses', () => {
  for (let made = 0; made < 50; made++)
    expect(newRecoveryCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
})

test('a code opens in place of the app, once, is an event of its own, and counts as a sign-in', async () => {
  const { context, id } = await officer()
  const door = await atStage(store, id, 'secondFactor')
  const { token, by } = await passSecondFactor(door, id, code.toLowerCase().replace('-', ' '))
  expect(by).toBe('recoveryCode')
  expect(await sessionRow({ store }, token)).toMatchObject({ stage: 'full', secondFactorAt: testNow })
  expect(await store.query.select().from(events).where(eq(events.actorId, id))).toMatchObject([
    { action: 'user.signedInByRecoveryCode' },
  ])
  expect(await ownFactors(context)).toMatchObject({ codesLeft: 2, codeUsedAt: testNow.toISOString() })
  expect(await staffMember(await contextOf(store, 'administrator'), id)).toMatchObject({ lastSignedInAt: testNow })

  const again = await atStage(store, id, 'secondFactor')
  expect(await reasonOf(passSecondFactor(again, id, code))).toBe('wrong-second-factor')
  expect(await reasonOf(passSecondFactor(again, id, other))).toBe('done')
})

test('a code typed in two browsers at once opens one', async () => {
  const { id } = await officer()
  const doors = [await atStage(store, id, 'secondFactor'), await atStage(store, id, 'secondFactor')]
  const both = await Promise.all(doors.map((door) => reasonOf(passSecondFactor(door, id, code))))
  expect(both.sort()).toEqual(['done', 'wrong-second-factor'])
})

test('the codes stand nowhere as they are', async () => {
  const { id } = await officer()
  const stored = JSON.stringify(await store.query.select().from(recoveryCodes).where(eq(recoveryCodes.userId, id)))
  for (const typed of testCodes) {
    expect(stored).not.toContain(typed)
    expect(stored).not.toContain(readRecoveryCode(typed))
  }
})

test('new codes take the place of the old ones, and the other sessions end', async () => {
  const { context, id } = await officer()
  const own = await atStage(store, id, 'full')
  const elsewhere = await atStage(store, id, 'full')
  const codes = await makeRecoveryCodes(context, own.request)

  expect(new Set(codes).size).toBe(10)
  expect(await ownFactors(context)).toMatchObject({ codesLeft: 10, codeUsedAt: null })
  expect(await sessionRow({ store }, own.token)).toBeDefined()
  expect(await sessionRow({ store }, elsewhere.token)).toBeUndefined()
  const door = await atStage(store, id, 'secondFactor')
  expect(await reasonOf(passSecondFactor(door, id, code))).toBe('wrong-second-factor')
  expect(await reasonOf(passSecondFactor(door, id, codes[9] ?? ''))).toBe('done')
  const made = await store.query.select().from(events).where(eq(events.actorId, id))
  expect(made.map(({ action }) => action)).toEqual(['user.recoveryCodesMade', 'user.signedInByRecoveryCode'])
  expect(JSON.stringify(made)).not.toContain(codes[9])
})

test('without a code app there is nothing the codes could stand in for', async () => {
  const context = await contextOf(store, 'officer')
  const { request } = await atStage(store, context.actor.id, 'full')
  expect(await reasonOf(makeRecoveryCodes(context, request))).toBe('code-app-first')
})

test('of forty guesses at once at most four are compared', async () => {
  const { id } = await officer()
  const door = await atStage(store, id, 'secondFactor')
  const guesses = Array.from({ length: 40 }, () => reasonOf(passSecondFactor(door, id, newRecoveryCode())))
  const compared = (await Promise.all(guesses)).filter((reason) => reason === 'wrong-second-factor')
  expect(compared.length).toBeLessThanOrEqual(4)
})
