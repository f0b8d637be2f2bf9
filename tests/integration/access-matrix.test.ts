import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessLog, sessions, users } from '#db/schema/index'
import type { Store } from '#db/store'
import { actions, mayEver, scopeOf, type Action } from '~/domain/access/rights'
import { ROLES, type Role } from '~/domain/access/roles'
import '~/i18n/all-languages.server'
import { flushAccessLog } from '~/server/access-log.server'
import { setServices } from '~/server/services.server'
import { openSessionFor } from '~/server/session.server'
import { hashOfToken } from '~/server/session-cookie.server'
import { worldOf, type World } from '../factories/owned-objects'
import { setCeiling } from '../factories/kits'
import { programmeObjects } from '../factories/programme-objects'
import { answerOf, type Answer } from '../factories/route-answer'
import { routes, type Route } from '../factories/routes'
import { requestWith } from '../factories/signed-in-request'
import { contextOf, testNow } from '../factories/staff'
import { setSuppliesCeiling } from '../factories/supplies'
import { testStore } from '../factories/test-store'

let store: Store
let own: World
let foreign: World
let tokens: Record<Role, string>
let useless: Record<string, string | null>

beforeAll(async () => {
  store = await testStore()
  setServices({ store, clock: () => testNow, demonstration: false })
  await setCeiling(await contextOf(store, 'administrator'), 500_000)
  await setSuppliesCeiling(await contextOf(store, 'administrator'), 50_000)
  own = await worldOf(store)
  foreign = await worldOf(store)
  const opened = ROLES.map(async (role) => [role, await sessionOf(own.people[role].actor.id)] as const)
  tokens = Object.fromEntries(await Promise.all(opened)) as Record<Role, string>
  useless = await sessionsThatOpenNothing()
}, 120_000)

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

const guarded = routes.filter(({ handle }) => handle?.access !== 'public')
const byRight = guarded.filter((route): route is Route & { handle: { access: Action } } =>
  actions.some((action) => action === route.handle?.access),
)

test.each(routes)('$name declares who may open it', ({ handle, loader, action }) => {
  expect(['public', 'signedIn', 'stage', ...actions]).toContain(handle?.access)
  expect(loader ?? action).toBeDefined()
})

test('few pages need no session, and they are these', () => {
  const open = routes.filter(({ handle }) => handle?.access === 'public').map(({ pattern }) => pattern)
  expect(open.sort()).toEqual(['/enrol/:token', '/language', '/sign-in', '/sign-out'])
})

describe.each(guarded)('$name', (route) => {
  test('sends everybody without a full session to the sign-in page or to their stage’s, and keeps their form', async () => {
    for (const [who, token] of Object.entries(useless)) {
      if (route.handle?.access === 'stage' && who === 'below full') continue
      const object = own.objects[route.object ?? 'user']
      for (const read of await answersOf({ ...route, action: undefined }, token, object))
        expect(read, who).toMatchObject({ status: 302, location: expect.stringMatching(doorFor(route, who)) as string })
      for (const written of await answersOf({ ...route, loader: undefined }, token, object))
        expect([302, 401], who).toContain(written.status)
    }
  })
})

describe.each(byRight)('$name', (route) => {
  const may = ROLES.filter((role) => mayEver(role, route.handle.access))
  const mayNot = ROLES.filter((role) => !mayEver(role, route.handle.access))

  test.each(mayNot)('refuses a %s, whatever is asked for', async (role) => {
    const answers = await answersOf(route, tokens[role], ownObject(route, role))
    const missing = await answersOf(route, tokens[role], uuidv7())
    for (const answer of answers) expect(answer.status).toBe(403)
    expect(answers).toEqual(missing)
  })

  test.each(may)('opens to a %s for what is theirs', async (role) => {
    const [read] = await answersOf({ ...route, action: undefined }, tokens[role], ownObject(route, role))
    if (route.loader) expect(read).toMatchObject({ status: 200 })
    const [written] = await answersOf({ ...route, loader: undefined }, tokens[role], ownObject(route, role))
    if (route.action) expect([200, 302, 409, 422]).toContain(written?.status)
  })

  if (!route.object || route.object === 'user' || programmeObjects.includes(route.object)) return

  test.skipIf(!route.loader).each(may)('notes that a %s opened it', async (role) => {
    await flushAccessLog(store)
    const before = await openingsBy(role)
    await answersOf({ ...route, action: undefined }, tokens[role], ownObject(route, role))
    await flushAccessLog(store)
    expect(await openingsBy(role)).toBeGreaterThan(before)
  })

  const within = may.filter((role) => scopeOf(role, route.handle.access) !== 'all')
  test.each(within)('answers a %s about somebody else’s as about nothing', async (role) => {
    const elsewhere = await answersOf(route, tokens[role], foreign.objects[route.object ?? 'user'], foreign)
    const missing = await answersOf(route, tokens[role], uuidv7(), foreign)
    expect(elsewhere).toEqual(missing)
    if (route.loader) expect(elsewhere[0]).toMatchObject({ status: 404 })
    for (const answer of elsewhere) expect([404, 422]).toContain(answer.status)
  })
})

test.each(['field.sessions.new', 'field_.visits.new'])('%s without its object offers the own ones', async (name) => {
  const { pattern, loader } = routeOf(name)
  if (!loader) throw new Error(`${name} has no loader.`)
  const answer = await answerOf(loader, requestWith(tokens.officer, pattern), {})
  expect(answer).toMatchObject({ status: 200 })
})

test('a task about a household is begun by those who read it, and by nobody else', async () => {
  const begin = async (role: Role, household: string) => {
    const { loader } = routeOf('tasks_.new')
    if (!loader) throw new Error('A task is begun on a page.')
    return (await answerOf(loader, requestWith(tokens[role], `/tasks/new?household=${household}`), {})).status
  }
  expect(await begin('officer', own.objects.household)).toBe(200)
  expect(await begin('lead', own.objects.household)).toBe(200)
  expect(await begin('officer', foreign.objects.household)).toBe(404)
  expect(await begin('mentor', foreign.objects.household)).toBe(404)
})

test('a session below full opens its own page and no other', async () => {
  const token = useless['below full'] ?? null
  const [own] = await answersOf(routeOf('second-factor'), token, '')
  expect(own).toMatchObject({ status: 200 })
})

/** Whoever has given a password goes on to the second factor, except from pages that belong to a stage themselves. */
function doorFor({ handle }: Route, who: string) {
  return who === 'below full' && handle?.access !== 'stage' ? /^\/second-factor$/ : /^\/sign-in/
}

/** The loader's answer and then the action's to an empty form. */
async function answersOf(route: Route, token: string | null, id: string, world = own) {
  const personId = token === tokens.tutor ? world.member.tutor : world.member.officer
  const { byMentor, ...others } = world.kitsWithReceipt
  const { deliveryId } = Object.values(others).find(({ kitId }) => kitId === id) ?? byMentor
  const params: Record<string, string> = { id, token: id, personId, deliveryId, ...world.within }
  const path = route.pattern.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
  const address = route.query === undefined ? path : `${path}?${route.query}=${id}`
  const answers: Answer[] = []
  if (route.loader) answers.push(await answerOf(route.loader, requestWith(token, address), params))
  if (route.action) answers.push(await answerOf(route.action, requestWith(token, address, {}), params))
  return answers
}

async function openingsBy(role: Role) {
  const mine = eq(accessLog.userId, own.people[role].actor.id)
  return (await store.query.select({ id: accessLog.id }).from(accessLog).where(mine)).length
}

function ownObject({ name, object, handle }: Route, role: Role) {
  const { byLogistics, byTutor, byMentor } = own.kitsWithReceipt
  const handed = role === 'logistics' ? byLogistics : role === 'tutor' ? byTutor : byMentor
  if (object === 'classHandover' && role === 'logistics') return own.classHandovers.byLogistics
  if (name.includes('.receipts.$deliveryId')) return handed.kitId
  if (object === 'receipt') return handed.receiptCode
  const kit = role === 'officer' || role === 'mentor' || role === 'logistics' ? own.kitToHandOver[role] : null
  if (object === 'kit' && handle?.access === 'kit.reportLoss') return own.kitHandedOver
  if (object === 'kit' && handle?.access === 'kit.decide') return own.kitWaiting
  if (object === 'kit' && kit !== null && (handle?.access === 'kit.deliver' || role !== 'officer')) return kit
  if (object === 'loss') return own.lossToDecide
  if (object === 'task') return own.tasks[role] ?? ''
  if (object === 'enrolmentBatch' && role === 'tutor') return own.batches.tutor
  if (name.endsWith('completion_.withdrawal')) return own.completedMilestone
  return own.objects[object ?? 'user']
}

function routeOf(name: string) {
  const route = routes.find((other) => other.name === name)
  if (!route) throw new Error(`There is no route ${name}.`)
  return route
}

function sessionOf(userId: string, stage: 'full' | 'secondFactor' = 'full', since = testNow) {
  return store.write((tx) => openSessionFor(tx, userId, stage, since, stage === 'full' ? since : null))
}

/** Sessions of the one who may open most, each of which has ended in its own way. */
async function sessionsThatOpenNothing() {
  const { actor } = own.people.officer
  const disabled = await contextOf(store, 'officer')
  const ofDisabled = await sessionOf(disabled.actor.id)
  const expired = await sessionOf(actor.id, 'full', new Date(testNow.getTime() - 72 * 3600_000))
  const inUse = eq(sessions.tokenHash, hashOfToken(expired))
  await store.write((tx) => tx.update(sessions).set({ lastSeenAt: testNow }).where(inUse))
  await store.write((tx) => tx.update(users).set({ disabledAt: testNow }).where(eq(users.id, disabled.actor.id)))
  return {
    'no session': null,
    'an ended session': 'bm90LWEtc2Vzc2lvbg',
    'an idle session': await sessionOf(actor.id, 'full', new Date(testNow.getTime() - 9 * 3600_000)),
    'an expired session': expired,
    'a disabled account': ofDisabled,
    'below full': await sessionOf(actor.id, 'secondFactor'),
  }
}
