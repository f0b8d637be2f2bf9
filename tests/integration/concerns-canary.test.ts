import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { engine } from '#db/columns'
import { accessLog, concerns, events } from '#db/schema/index'
import type { Store } from '#db/store'
import { addToConcern } from '~/features/concerns/add-to-concern.server'
import { raiseConcern } from '~/features/concerns/raise-concern.server'
import { recordConcernAct } from '~/features/concerns/record-concern-act.server'
import { worryPage } from '~/features/concerns/worry-page.server'
import '~/i18n/all-languages.server'
import { flushAccessLog } from '~/server/access-log.server'
import { pathPattern } from '~/server/request-log.server'
import type { Context } from '~/server/context.server'
import { setServices } from '~/server/services.server'
import { openSessionFor } from '~/server/session.server'
import { focalPointOf, named, worry } from '../factories/concerns'
import { setCeiling } from '../factories/kits'
import { worldOf, type World } from '../factories/owned-objects'
import { answerTo } from '../factories/rendered-site'
import { routes } from '../factories/routes'
import { requestWith } from '../factories/signed-in-request'
import { contextOf, testNow } from '../factories/staff'
import { setSuppliesCeiling } from '../factories/supplies'
import { testStoreIn } from '../factories/test-store'

const canary = 'Kwalabatamanyon'
const folder = mkdtempSync(join(tmpdir(), 'komawa-canary-'))
let store: Store
let world: World
let focal: Context
let others: { who: string; token: string }[]
const concernId = uuidv7()

beforeAll(async () => {
  store = await testStoreIn(folder)
  setServices({ store, clock: () => testNow, demonstration: false })
  await setCeiling(await contextOf(store, 'administrator'), 500_000)
  await setSuppliesCeiling(await contextOf(store, 'administrator'), 50_000)
  world = await worldOf(store)
  focal = await focalPointOf(store, 'officer')
  const { lead, officer, mentor, auditor } = world.people
  const administrator = await contextOf(store, 'administrator')
  const inTeam = { supervisorId: lead.actor.id }
  // The person it names is a focal point, too: not even their list may show it.
  await named(store, lead)
  const people = { lead, officer, mentor, auditor, administrator, tutor: await contextOf(store, 'tutor', inTeam) }
  others = await Promise.all(
    Object.entries(people).map(async ([who, { actor }]) => ({
      who,
      token: await store.write((tx) => openSessionFor(tx, actor.id, 'full', testNow)),
    })),
  )
}, 120_000)

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a worry raised by a tutor leaves no trace for anybody but focal points', async () => {
  await pagesOfAll()
  const exported = await exportsOfAll()
  const before = await pagesOfAll()
  const { child } = world.objects
  await raiseConcern(world.people.tutor, {
    ...worry({ id: concernId, personId: child, words: `${canary} words`, namedWords: `${canary} named` }),
    aboutWords: `${canary} about`,
    namedUserId: world.people.lead.actor.id,
  })
  await addToConcern(world.people.tutor, concernId, { id: uuidv7(), words: `${canary} added` })
  const act = { id: uuidv7(), kind: 'referred' as const, doneOn: '2026-11-19', referredTo: 'police' as const }
  await recordConcernAct(focal, concernId, { ...act, note: `${canary} note` })
  const seen = await worryPage(focal, concernId)
  expect(seen).toMatchObject({ words: `${canary} words`, child: { firstName: 'Mariama' } })
  await flushAccessLog(store)

  const after = await pagesOfAll()
  expect(before.size).toBeGreaterThan(200)
  for (const [page, body] of after) {
    for (const trace of [canary, concernId, seen?.code ?? ''])
      expect(body.includes(trace), `${trace} on ${page}`).toBe(false)
    if (bearsTheHead.some((path) => page.startsWith(`${path} for `))) continue
    expect(modulo(body), page).toBe(modulo(before.get(page) ?? ''))
  }
  expect(await exportsOfAll()).toEqual(exported)
}, 400_000)

test('every address of the worry answers like one of nothing', async () => {
  for (const { who, token } of others)
    for (const path of ['/worries/:id', '/worries/:id/acts/new', '/worries/:id/closure', '/worries/mine/:id']) {
      const answers = await Promise.all([concernId, uuidv7()].map((id) => bodyOf(token, path.replace(':id', id))))
      expect(answers[0]?.status, `${path} for ${who}`).toBe(404)
      expect(modulo(answers[0]?.body ?? '')).toBe(modulo(answers[1]?.body ?? ''))
    }
})

test('events and the access log name the worry and nothing of it', async () => {
  const all = await store.query.select().from(events)
  const own = all.filter(({ action }) => action.startsWith('concern.'))
  expect(own.map(({ action }) => action)).toEqual(['concern.raised', 'concern.added', 'concern.acted'])
  for (const { body } of own) {
    const { subjects, details } = JSON.parse(body) as { subjects: unknown; details: unknown }
    expect(subjects).toEqual([{ kind: 'concern', id: concernId }])
    expect(details).toEqual({})
  }
  const readings = (await store.query.select().from(accessLog)).filter(({ userId }) => userId === focal.actor.id)
  expect(readings.map(({ subjectKind }) => subjectKind)).toEqual(['concern'])
})

test('the request log masks which worry and which child', () => {
  const words = new Set(['', 'worries', 'mine', 'new', 'acts', 'closure'])
  expect(pathPattern(`/worries/${concernId}/acts/new`, words)).toBe('/worries/:id/acts/new')
})

test.runIf(engine === 'sqlite')('the bytes that are stored tell neither words nor child nor kind', async () => {
  const bytes = readdirSync(folder).map((file) => readFileSync(join(folder, file)).toString('latin1'))
  expect(bytes.some((text) => text.includes(concernId))).toBe(true)
  expect(bytes.filter((text) => text.includes(canary))).toEqual([])
  const raw = await store.query.select().from(concerns)
  expect(raw[0]?.kind).toBe('onRoad')
  expect(bytes.filter((text) => text.includes('onRoad'))).toEqual([])
})

/** The head of the chain moves with every deed of everybody. */
const bearsTheHead = ['/audit', '/prices/list.html', '/prices/print']

/** Every page that may be opened by its address, for everybody but the reporter and the focal point. */
async function pagesOfAll() {
  const pages = new Map<string, string>()
  for (const { who, token } of others)
    for (const { pattern, query, object, loader } of routes) {
      if (!loader || isExport(pattern)) continue
      const { kitId, deliveryId } = world.kitsWithReceipt.byMentor
      const id = pattern.includes('/receipts/:deliveryId') ? kitId : world.objects[object ?? 'user']
      const params: Record<string, string> = {
        id,
        token: id,
        personId: world.member.officer,
        deliveryId,
        ...world.within,
      }
      const path = pattern.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
      const { status, body } = await bodyOf(token, query === undefined ? path : `${path}?${query}=${id}`)
      pages.set(`${pattern} for ${who}`, `${status} ${body}`)
    }
  await flushAccessLog(store)
  return pages
}

/** An export is written down as one, so it stands apart from the pages that show what was exported. */
async function exportsOfAll() {
  const addresses = routes.flatMap(({ pattern }) => (isExport(pattern) && !pattern.includes(':') ? [pattern] : []))
  const asked = others.flatMap(({ token }) => addresses.map((path) => bodyOf(token, path)))
  return await Promise.all(asked)
}

function isExport(pattern: string) {
  return ['.csv', '.xlsx', '.zip'].some((ending) => pattern.endsWith(ending))
}

async function bodyOf(token: string, path: string) {
  const answer = await answerTo(requestWith(token, path))
  return { status: answer.status, body: await answer.text() }
}

/** Each page carries new ids for its forms. */
function modulo(body: string) {
  return body.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, '#')
}
