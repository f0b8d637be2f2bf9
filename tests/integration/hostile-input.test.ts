import type { ActionFunction } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '#db/store'
import { ROLES, type Role } from '~/domain/access/roles'
import { actions, mayEver, type Action } from '~/domain/access/rights'
import '~/i18n/all-languages.server'
import { log } from '~/server/log.server'
import { setServices } from '~/server/services.server'
import { openSessionFor } from '~/server/session.server'
import { formsOf, type FormField } from '../factories/forms-of'
import { setCeiling } from '../factories/kits'
import { worldOf, type World } from '../factories/owned-objects'
import { answerOf } from '../factories/route-answer'
import { answerTo } from '../factories/rendered-site'
import { routes, type Route } from '../factories/routes'
import { requestWith } from '../factories/signed-in-request'
import { contextOf, testNow } from '../factories/staff'
import { setSuppliesCeiling } from '../factories/supplies'
import { testStore } from '../factories/test-store'

let store: Store
let world: World

beforeAll(async () => {
  log.level = 'silent'
  store = await testStore()
  setServices({ store, clock: () => testNow, demonstration: false })
  await setCeiling(await contextOf(store, 'administrator'), 500_000)
  await setSuppliesCeiling(await contextOf(store, 'administrator'), 50_000)
  world = await worldOf(store)
}, 120_000)

/** Words that may be stored and words that may not; neither may break a page. */
const words = [
  `"'><script>alert(1)</script>{{'\\\`; DROP TABLE people; --`,
  '\u202e\u0645\u0631\u064a\u0645 \u05d0\u200f\u2066 👩🏾‍🌾🐏 e\u0301\u0300',
  'a\0b',
  '\ud83d',
  '9'.repeat(400),
  '-1e308',
  '2026-02-30',
  '0000-00-00',
  '+275760-09-13',
  ' \n\t ',
]

const writing = routes.filter(({ action }) => action !== undefined)

describe.each(writing)('$name', (route) => {
  test('survives whatever is typed', async () => {
    const { token, address, params } = await opened(route)
    const page = await answerTo(requestWith(token, address))
    expect(page.status).toBeLessThan(500)
    const forms = formsOf(await page.text()).filter((fields) => !fields.some(({ name }) => name === 'locale'))
    for (const fields of forms.length > 0 ? forms : [[]]) {
      for (const form of wholeForms(fields)) {
        const answer = await answerTo(requestWith(token, address, form))
        expect(answer.status, JSON.stringify(form)).toBeLessThan(500)
        expect(await answer.text()).not.toContain('<script>alert')
      }
      for (const form of formsWithOne(fields)) {
        const { status } = await answerOf(route.action as ActionFunction, requestWith(token, address, form), params)
        expect(status, JSON.stringify(form)).toBeLessThan(500)
      }
    }
  })
})

function wholeForms(fields: FormField[]) {
  return [{}, ...words.map((word) => Object.fromEntries(fields.map(({ name }) => [name, word])))]
}

/** One field after the other, in a form that is otherwise well filled in; at last that form itself. */
function formsWithOne(fields: FormField[]): Record<string, string>[] {
  const sent = fields.filter(({ kind }) => kind !== 'check')
  const good = Object.fromEntries(sent.map((field) => [field.name, filled(field)]))
  const names = fields.map(({ name }) => name).filter(isOneOfFew)
  return [...names.flatMap((name) => words.map((word) => ({ ...good, [name]: word }))), good]
}

/** The second line of a list is asked as the first is. */
function isOneOfFew(name: string) {
  return !/\[[1-9]\d*\]\./.test(name)
}

function filled({ kind, value, choices }: FormField) {
  if (kind === 'choice') return value || (choices[0] ?? '')
  if (value !== '') return value
  if (kind === 'date') return '2026-11-19'
  return kind === 'number' ? '1' : `"O'ruwa" <b>&amp; \u0645 🐏`
}

async function opened(route: Route) {
  const role = ROLES.find((other) => mayOpen(route, other))
  const id = objectFor(route, role)
  const params: Record<string, string> = { id, token: id, personId: world.member.officer, ...world.within }
  const path = route.pattern.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
  const address = route.query === undefined ? path : `${path}?${route.query}=${id}`
  if (role === undefined) return { token: null, address, params }
  const stage = route.handle?.access === 'stage' ? 'secondFactor' : 'full'
  const token = await store.write((tx) => openSessionFor(tx, world.people[role].actor.id, stage, testNow, testNow))
  return { token, address, params }
}

function mayOpen({ handle }: Route, role: Role) {
  const access = handle?.access
  if (access === undefined || access === 'public') return false
  return !(actions as readonly string[]).includes(access) || mayEver(role, access as Action)
}

function objectFor({ name, object, handle }: Route, role: Role | undefined) {
  if (object === 'kit' && handle?.access === 'kit.decide') return world.kitWaiting
  if (object === 'kit' && handle?.access === 'kit.deliver' && role === 'officer') return world.kitToHandOver.officer
  if (name.endsWith('completion_.withdrawal')) return world.completedMilestone
  return world.objects[object ?? 'user']
}
