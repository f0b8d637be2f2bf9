import { and, eq, gt } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { households, people, users, whereabouts } from '#db/schema/index'
import type { Store } from '#db/store'
import { addDays } from '~/domain/dates'
import { foundHouseholds } from '~/features/comfort/found-households.server'
import { householdFilters, householdsHref } from '~/features/households/household-filters'
import { householdsPage, pageSize } from '~/features/households/households-page.server'
import type { Context } from '~/server/context.server'
import { v7 as uuidv7 } from 'uuid'
import { household, member } from '../factories/households'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})

test('the caseload is paged by due date, forwards and backwards, without a gap or a repeat', async () => {
  const officer = await contextOf(store, 'officer')
  const ids: string[] = []
  for (let index = 0; index < pageSize + 3; index += 1) {
    const reunifiedOn = index === 5 ? undefined : addDays('2026-09-01', index % 4)
    ids.push((await household(officer, { reunifiedOn })).id)
  }
  const first = await listed(officer, '')
  expect(first.rows).toHaveLength(pageSize)
  expect(first).toMatchObject({ previous: null, matching: pageSize + 3 })

  const second = await listed(officer, queryOf(first.next))
  expect(second.rows).toHaveLength(3)
  expect(second.next).toBeNull()
  expect(second.rows.at(-1)).toMatchObject({ id: ids[5], nextDueOn: null })
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id))).toEqual(new Set(ids))

  const back = await listed(officer, queryOf(second.previous))
  expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
  expect(back.previous).toBeNull()
})

test('a household is found by names, village, commune, number and references, whatever the accents', async () => {
  const officer = await contextOf(store, 'officer')
  const { id, caseNumber } = await household(officer, {
    place: 'NE007005002',
    village: 'Ƙwarin Gao',
    cpimsReference: 'NER-4417',
  })
  await household(officer, {
    village: 'Dan Kori',
    members: [member({ givenName: 'Balkissa', relation: 'head', caregiver: true })],
  })
  for (const search of [
    'hadi',
    'HADIZA issoufou',
    'kwarin',
    'zeinabou gao',
    'daouche',
    'daoutche',
    'Matamèye hadiza',
    'ner-4417',
    caseNumber,
    caseNumber.toLowerCase().replaceAll('-', ' '),
  ])
    expect(
      (await foundHouseholds(officer, search)).map(({ key }) => key),
      search,
    ).toContain(id)
  for (const search of ['salamatou', 'hadiza kori', '"><script>', '%', 'ZIN-2020-0001'])
    expect(await foundHouseholds(officer, search), search).toEqual([])
  expect(await foundHouseholds(officer, 'hadiza')).toHaveLength(1)
})

test('a name in the address of the list is refused, finds nothing and is in no link', async () => {
  const officer = await contextOf(store, 'officer')
  await household(officer)
  const plain = await listed(officer, 'risk=medium')
  const asked = await listed(officer, 'q=Salamatou&risk=medium')
  expect(plain.filters.namedInAddress).toBe(false)
  expect(asked.filters.namedInAddress).toBe(true)
  expect(asked.rows.map(({ id }) => id)).toEqual(plain.rows.map(({ id }) => id))
  expect(JSON.stringify(asked)).not.toContain('Salamatou')
  expect(householdsHref(asked.filters)).toBe('/households?risk=medium')
})

test('the address filters by commune, risk, lateness and state', async () => {
  const officer = await contextOf(store, 'officer')
  const late = await household(officer, { riskLevel: 'high' })
  const week = await household(officer, { place: 'NE007007007', reunifiedOn: '2026-11-08' })
  const closed = await household(officer)
  await store.write((tx) => tx.update(households).set({ closedOn: '2026-11-01' }).where(eq(households.id, closed.id)))

  const idsFor = async (query: string) => (await listed(officer, query)).rows.map(({ id }) => id)
  expect(await idsFor('due=late')).toEqual([late.id])
  expect(await idsFor('due=week')).toEqual([week.id])
  expect(await idsFor('risk=high')).toEqual([late.id])
  expect(await idsFor('place=NER007007007')).toEqual([week.id])
  expect(await idsFor('place=NE007005')).toEqual([late.id])
  expect(await idsFor('place=NER007007')).toEqual([week.id])
  expect(await idsFor('status=closed')).toEqual([closed.id])
  expect(await idsFor('risk=nonsense&due=soon&place=XX&after=rubbish')).toHaveLength(2)
  const { counts, rows } = await listed(officer, '')
  expect(counts).toMatchObject({ all: 2, late: 1, week: 1, high: 1, places: ['NE007005008', 'NE007007007'] })
  expect(rows[0]).toMatchObject({ daysLate: 65, nextDueCode: 'F1', name: 'Hadiza Issoufou' })
  expect(rows[0]?.strip.parents.steps[0]).toBe('current')
})

test('closed cases stand by the day of their closing, the last first, with nothing late on them', async () => {
  const officer = await contextOf(store, 'officer')
  const ids: string[] = []
  for (const day of ['2026-10-05', '2026-11-01', '2026-11-01', ...Array.from({ length: 24 }, () => '2026-09-01')]) {
    const { id } = await household(officer)
    await store.write((tx) => tx.update(households).set({ closedOn: day }).where(eq(households.id, id)))
    ids.push(id)
  }
  const first = await listed(officer, 'status=closed&due=late')
  expect(first.rows.slice(0, 3).map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]])
  expect(first.rows[0]).toMatchObject({ closedOn: '2026-11-01', daysLate: 0, strip: { parents: { firstLate: null } } })
  const rest = await listed(officer, first.next?.split('?')[1] ?? '')
  const shown = [...first.rows, ...rest.rows].map(({ id }) => id)
  expect([shown.length, new Set(shown).size, rest.next]).toEqual([27, 27, null])
  const back = await listed(officer, rest.previous?.split('?')[1] ?? '')
  expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
})

test('a lead sees the team, everybody else nothing of it', async () => {
  const officer = await contextOf(store, 'officer')
  const lead = await contextOf(store, 'lead')
  await store.write((tx) => tx.update(users).set({ supervisorId: lead.actor.id }).where(eq(users.id, officer.actor.id)))
  const { id } = await household(officer)
  expect((await listed(lead, '')).rows.map((row) => row.id)).toEqual([id])
  for (const role of ['officer', 'lead', 'tutor', 'mentor', 'administrator', 'auditor'] as const) {
    const page = await listed(await contextOf(store, role), '')
    expect(page).toMatchObject({ rows: [], matching: 0, counts: { all: 0 } })
  }
})

function listed(context: Context, query: string) {
  return householdsPage(context, householdFilters(new URLSearchParams(query)))
}

function queryOf(href: string | null) {
  return href?.split('?')[1] ?? ''
}

test('households with a child away are those whose last answer about a child says so', async () => {
  const officer = await contextOf(store, 'officer')
  const [gone, back, atSchool, longAgo] = [
    await askedAbout(officer, [['2026-11-01', 'away', 'work']]),
    await askedAbout(officer, [
      ['2026-11-01', 'away', 'work'],
      ['2026-11-02', 'here', null],
    ]),
    await askedAbout(officer, [['2026-11-01', 'away', 'school']]),
    await askedAbout(officer, [['2026-07-21', 'away', 'work']]),
  ]
  const unknown = await askedAbout(officer, [
    ['2026-07-22', 'away', null],
    ['2026-11-01', 'notAsked', null],
  ])

  const { rows } = await listed(officer, 'children=away')

  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([gone, unknown]))
  expect([back, atSchool, longAgo]).toHaveLength(3)
})

type Said = [seenOn: string, state: 'here' | 'away' | 'notAsked', why: 'work' | 'school' | null]

async function askedAbout(officer: Context, answers: Said[]) {
  const { id: householdId } = await household(officer, {})
  const [child] = await store.query
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.householdId, householdId), gt(people.birthYear, 2008)))
  const asked = { householdId, personId: child?.id ?? '', sourceKind: 'visit', recordedById: officer.actor.id } as const
  await store.write((tx) =>
    tx
      .insert(whereabouts)
      .values(
        answers.map(([seenOn, state, why]) => ({ ...asked, id: uuidv7(), sourceId: uuidv7(), seenOn, state, why })),
      ),
  )
  return householdId
}
