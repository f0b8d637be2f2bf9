import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import type { LinkNumbers } from '~/domain/settings/link-numbers'
import { changeDraft } from '~/features/settings/change-draft.server'
import type { Context } from '~/server/context.server'
import { linksInForce } from '~/server/templates.server'
import { contextOf } from '../factories/staff'
import { templateDeeds } from '../factories/template-deeds'
import { testStore } from '../factories/test-store'

let store: Store
let administrator: Context
let lead: Context
beforeAll(async () => {
  store = await testStore()
  administrator = await contextOf(store, 'administrator')
  lead = await contextOf(store, 'lead')
})
afterAll(() => store.close())

const { drafted, pageOf, tried, adopted } = templateDeeds({ administrator: () => administrator, lead: () => lead })

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : error),
  )

test('links are read by the version of the day', async () => {
  const id = await drafted('links')
  const { seen, links } = await pageOf(id)
  const written = (numbers: Partial<LinkNumbers>) =>
    changeDraft(administrator, id, {
      kind: 'links',
      seen,
      rows: links.map((row) => (row.key === 'M6.income' ? { ...row, ...numbers } : row)),
    })
  expect(await reasonOf(written({ afterTo: 60 }))).toBe('link-after-order')
  expect(await reasonOf(written({ afterTo: 731 }))).toBe('link-after-range')
  expect(await reasonOf(written({ beforeDays: 366 }))).toBe('link-before-range')
  expect(await reasonOf(written({ atLeast: 0 }))).toBe('link-change-missing')
  expect(await reasonOf(written({ whyFr: 'Parce que' }))).toBe('link-why-one-language')
  await written({ atLeast: 15_000, afterTo: 150, whyFr: 'Le marché', whyEn: 'The market' })
  await tried(id, 'fits', lead)
  await adopted(id, '2026-12-01')

  const income = async (on: string) => (await linksInForce(store.query, on)).find(({ measure }) => measure === 'income')
  expect(await income('2026-11-30')).toMatchObject({ version: 1, counts: { atLeast: 10_000 }, after: [60, 120] })
  expect(await income('2026-12-01')).toMatchObject({
    version: 2,
    counts: { atLeast: 15_000 },
    after: [60, 150],
    whyWords: { fr: 'Le marché' },
  })
})
