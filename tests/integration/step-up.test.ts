/// <reference types="vite/client" />
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { events, totpFactors, users } from '#db/schema/index'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import '~/i18n/all-languages.server'
import { action as makeCodes } from '~/routes/account_.codes'
import { action as addPerson } from '~/routes/settings_.people_.new'
import { setServices } from '~/server/services.server'
import { mustBeFresh, stepUp } from '~/server/step-up.server'
import { answerOf } from '../factories/route-answer'
import { atStage, codeNow, giveFactor, testCodes } from '../factories/second-factor'
import { requestWith, sessionRow } from '../factories/signed-in-request'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

const pages: Record<string, string> = import.meta.glob('../../app/routes/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())
beforeEach(() => {
  vi.setSystemTime(testNow)
  setServices({ store, clock: () => testNow, demonstration: true })
})
afterEach(() => {
  vi.useRealTimers()
})

const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000)
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : error),
  )

async function somebody({ enrolled = true, shownAt = null }: { enrolled?: boolean; shownAt?: Date | null } = {}) {
  const context = await contextOf(store, 'officer')
  if (enrolled) await giveFactor(store, context.actor.id)
  const { token, request } = await atStage(store, context.actor.id, 'full', { secondFactorAt: shownAt })
  return { context, token, request }
}

test('in the demonstration whoever has no second factor is not asked; outside it everybody is', async () => {
  const { context, request } = await somebody({ enrolled: false })
  expect(await stepUp(context, request)).toMatchObject({ needed: false })
  expect(await reasonOf(mustBeFresh(context, request))).toBe('done')

  setServices({ store, clock: () => testNow, demonstration: false })
  expect(await stepUp(context, request)).toEqual({ needed: true, hasPasskey: false })
  expect(await reasonOf(mustBeFresh(context, request))).toBe('second-factor-needs-link')
})

test('whoever has enrolled one is asked, everywhere', async () => {
  const { context, request } = await somebody()
  expect(await stepUp(context, request)).toEqual({ needed: true, hasPasskey: false })
  expect(await reasonOf(mustBeFresh(context, request))).toBe('second-factor-needed')
  expect(await reasonOf(mustBeFresh(context, request, ''))).toBe('second-factor-needed')
  expect(await reasonOf(mustBeFresh(context, request, '000000'))).toBe('wrong-second-factor')
})

test('a right code is enough for ten minutes of this session, and leaves one event', async () => {
  const { context, token, request } = await somebody()
  await mustBeFresh(context, request, await codeNow())

  expect(await sessionRow({ store }, token)).toMatchObject({ secondFactorAt: testNow })
  expect(await stepUp({ ...context, now: minutes(10) }, request)).toMatchObject({ needed: false })
  expect(await reasonOf(mustBeFresh({ ...context, now: minutes(10) }, request))).toBe('done')
  expect(await reasonOf(mustBeFresh({ ...context, now: minutes(10.1) }, request))).toBe('second-factor-needed')
  expect(await store.query.select().from(events).where(eq(events.actorId, context.actor.id))).toMatchObject([
    { action: 'user.steppedUp' },
  ])
})

test('it is this session’s: another of the same person shows its own', async () => {
  const { context } = await somebody({ shownAt: testNow })
  const other = await atStage(store, context.actor.id, 'full')
  expect(await reasonOf(mustBeFresh(context, other.request))).toBe('second-factor-needed')
})

test('somebody else’s session makes nobody fresh', async () => {
  const { request } = await somebody({ shownAt: testNow })
  const { context } = await somebody()
  expect(await reasonOf(mustBeFresh(context, request))).toBe('second-factor-needed')
})

test('a code that opened once is not fresh a second time', async () => {
  const one = await somebody()
  const code = await codeNow()
  await mustBeFresh(one.context, one.request, code)
  const other = await atStage(store, one.context.actor.id, 'full')
  expect(await reasonOf(mustBeFresh(one.context, other.request, code))).toBe('wrong-second-factor')
})

test('a recovery code stands in for the app, and says so in the journal', async () => {
  const { context, request } = await somebody()
  await mustBeFresh(context, request, testCodes[0] ?? '')
  expect(await store.query.select().from(events).where(eq(events.actorId, context.actor.id))).toMatchObject([
    { action: 'user.recoveryCodeUsed' },
  ])
})

test('of forty guesses at once at most four are compared', async () => {
  const { context, request } = await somebody()
  const guesses = Array.from({ length: 40 }, (_, guess) =>
    reasonOf(mustBeFresh(context, request, `${800_000 + guess}`)),
  )
  const compared = (await Promise.all(guesses)).filter((reason) => reason === 'wrong-second-factor')
  expect(compared.length).toBeLessThanOrEqual(4)
})

test('a form without the code comes back with a sentence, and with the code it is done; the code is never sent back', async () => {
  const { token } = await somebody()
  const send = async (form: Record<string, string>) =>
    answerOf(makeCodes, requestWith(token, '/account/codes', form), {})

  const without = await send({})
  expect(without.status).toBe(403)
  expect(without.body).toContain('second-factor-needed')
  const wrong = await send({ secondFactorCode: '987654' })
  expect(wrong.status).toBe(403)
  expect(wrong.body).not.toContain('987654')
  expect(await send({ secondFactorCode: await codeNow() })).toMatchObject({ status: 200 })
})

test('a person whose factor was reset shows nothing any more', async () => {
  const { context, request } = await somebody()
  await store.write((tx) => tx.delete(totpFactors).where(eq(totpFactors.userId, context.actor.id)))
  setServices({ store, clock: () => testNow, demonstration: false })
  expect(await reasonOf(mustBeFresh(context, request, await codeNow()))).toBe('second-factor-needs-link')
})

/** Who has one of these decides on money or opens accounts; every form of theirs asks, except what only takes away. */
const rights = [
  'kit.decide',
  'kit.cancel',
  'fund.record',
  'fund.decide',
  'payment.record',
  'ceiling.set',
  'ceiling.propose',
  'loss.decide',
  'committee.record',
  'delegation.record',
  'people.administer',
  'supplier.liftTie',
  'focalPoint.confirm',
]
/** Deeds on money under a right that has harmless ones beside them. */
const deeds = ['chooseQuote', 'placeOrder', 'waiveQuotes', 'decideReport']
/** They close a door, tie somebody's own hands or propose who listens: done at once, by whoever sits there. */
const onlyTakesAway = [
  'kits_.$id_.links.new',
  'settings_.people_.$id_.disabling',
  'settings_.people_.$id_.sessions',
  'settings_.focal-points',
  'settings_.focal-points_.$id_.ending',
]
const named = ([file]: [string, string]) => file.replace('../../app/routes/', '').replace('.tsx', '')

test('every page whose form decides on money or opens an account says so, and asks', () => {
  const forms = Object.entries(pages).filter(([, source]) => /export (async function|const) action/.test(source))
  const says = forms.filter(([, source]) => source.includes('fresh: true'))
  const must = forms.filter(
    ([, source]) =>
      rights.some((right) => source.includes(`access: '${right}'`)) ||
      deeds.some((deed) => source.includes(`${deed}(`)),
  )
  expect(must.length).toBeGreaterThan(25)
  const silent = must.filter((page) => !says.includes(page)).map(named)
  expect(silent.toSorted()).toEqual(onlyTakesAway.toSorted())

  const asks = /mustBeFresh\(|answerFreshForm\(|freshStaffDeedAction\(/
  const shows = /await stepUp\(|freshStaffDeedLoader/
  expect(says.filter(([, source]) => !asks.test(source) || !shows.test(source)).map(named)).toEqual([])
})

test('an open session makes no officer: the form comes back with all that was typed, and no account is there', async () => {
  const context = await contextOf(store, 'administrator')
  await giveFactor(store, context.actor.id)
  const { token } = await atStage(store, context.actor.id, 'full', { secondFactorAt: null })
  const id = '018f0000-0000-7000-8000-00000000f00d'
  const person = { id, username: 'new.officer', displayName: 'Mariama Oumarou', role: 'officer', supervisorId: '' }
  const send = (form: Record<string, string>) =>
    answerOf(addPerson, requestWith(token, '/settings/people/new', { ...person, ...form }), {})

  const refused = await send({})
  expect(refused.status).toBe(403)
  expect(refused.body).toContain('second-factor-needed')
  expect(refused.body).toContain('Mariama Oumarou')
  expect(await store.query.select().from(users).where(eq(users.id, id))).toEqual([])
  expect(await send({ secondFactorCode: await codeNow() })).toMatchObject({ status: 200 })
  expect(await store.query.select().from(users).where(eq(users.id, id))).toHaveLength(1)
})
