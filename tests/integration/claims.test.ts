import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claims, events, people } from '#db/schema/index'
import { loadClaims } from '#db/seed/load-claims'
import { publishedClaims } from '#db/seed/published-claims'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { addClaim } from '~/features/programme/add-claim.server'
import { claimsPage } from '~/features/programme/claims-page.server'
import { withdrawClaim } from '~/features/programme/withdraw-claim.server'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store

beforeAll(async () => {
  store = await testStore()
  await store.write((tx) => loadClaims(tx, testNow))
  await store.write((tx) => loadClaims(tx, testNow))
})

afterAll(() => store.close())

const claim = () => ({
  id: uuidv7(),
  qualifier: 'nearly' as const,
  figure: 12,
  unit: 'households' as const,
  population: 'Ménages suivis à Magaria',
  period: '2025',
  basis: 'non dite',
  source: 'Bulletin du programme, mars 2026',
})

test('the published figures are there once, each with population, period, basis and source in both languages', async () => {
  const lead = await contextOf(store, 'lead')
  for (const locale of ['fr', 'en'] as const) {
    const { standing } = await claimsPage(lead, locale)
    expect(standing.map(({ code }) => code).sort()).toEqual(publishedClaims.map(({ code }) => code).sort())
    for (const { population, period, basis, source } of standing)
      expect([population, period, basis, source]).not.toContain('')
  }
})

test('what is held stands beside, and nothing is held that speaks of the figure nobody can place', async () => {
  const lead = await contextOf(store, 'lead')
  await store.write((tx) => tx.insert(people).values(cohort('male', 2010, 6)))
  const { standing } = await claimsPage(lead, 'fr')
  const held = (code: string) => standing.find((shown) => shown.code === code)?.held
  expect([
    held('zinder.assisted'),
    held('zinder.children'),
    held('zinder.nearlySixty'),
    held('compass.assisted'),
  ]).toEqual([6, 6, null, null])
  await store.write((tx) => tx.insert(people).values(cohort('female', 2010, 2)))
  expect(await claimsPage(await contextOf(store, 'auditor'), 'fr')).toMatchObject({ withheld: true, mayAdd: false })
  expect(await claimsPage(await contextOf(store, 'administrator'), 'fr')).toMatchObject({
    mayCount: false,
    mayAdd: true,
  })
})

test('a claim is added once, withdrawn with a reason, and stays to be read', async () => {
  const lead = await contextOf(store, 'lead')
  const form = claim()
  await addClaim(lead, form)
  await addClaim(lead, form)
  const added = (await claimsPage(lead, 'en')).standing.filter(({ id }) => id === form.id)
  expect(added).toMatchObject([
    { figure: 12, population: form.population, held: null, addedBy: lead.actor.displayName },
  ])

  const withdrawal = { claimId: form.id, reason: 'Corrigé par la source.' }
  await withdrawClaim(lead, withdrawal)
  await withdrawClaim(lead, { ...withdrawal, reason: 'Encore.' })
  const page = await claimsPage(lead, 'fr')
  expect(page.standing.some(({ id }) => id === form.id)).toBe(false)
  expect(page.withdrawn).toMatchObject([{ id: form.id, withdrawal: { reason: 'Corrigé par la source.' } }])
  const done = await store.query.select().from(events).where(eq(events.actorId, lead.actor.id))
  expect(done.map(({ action }) => action)).toEqual(['claim.added', 'claim.withdrawn'])
  expect(done.some(({ body }) => body.includes('Magaria'))).toBe(false)
})

test('what is not there cannot be withdrawn', async () => {
  const lead = await contextOf(store, 'lead')
  await expect(withdrawClaim(lead, { claimId: uuidv7(), reason: 'Rien.' })).rejects.toEqual(
    new Refused('not-there', 404),
  )
  const [row] = await store.query.select().from(claims).where(eq(claims.code, 'zinder.nearlySixty'))
  expect(row).toMatchObject({ figure: 60, qualifier: 'nearly', unit: 'percent', addedById: null })
})

function cohort(sex: 'male' | 'female', birthYear: number, n: number) {
  return Array.from({ length: n }, () => {
    const id = uuidv7()
    const facts = { birthEstimated: true, caregiver: false, returnee: true, synthetic: true, createdAt: testNow }
    return { id, code: id, sex, birthYear, reintegration: false, centreCohort: '2022', ...facts }
  })
}
