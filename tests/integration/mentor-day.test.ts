import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { adviceAnswers, adviceItems, businesses, caregiverGoals, settings, visits } from '#db/schema/index'
import type { Store } from '#db/store'
import { addDays } from '~/domain/dates'
import { businessFilters } from '~/features/mentoring/business-filters'
import { businessPage } from '~/features/mentoring/business-page.server'
import { businessToVisit } from '~/features/mentoring/business-to-visit.server'
import { businessesAtGlance } from '~/features/mentoring/businesses-at-glance.server'
import { businessesPage } from '~/features/mentoring/businesses-page.server'
import { logVisit, type VisitForm } from '~/features/mentoring/log-visit.server'
import { visitCursor } from '~/features/mentoring/visit-cursor'
import { visitsDue } from '~/features/mentoring/visits-due.server'
import type { Context } from '~/server/context.server'
import { familyOf } from '../factories/family'
import { actionsOn, businessOf, handoverOf } from '../factories/mentoring'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

async function team() {
  const lead = await contextOf(store, 'lead')
  const inTeam = { supervisorId: lead.actor.id }
  const [officer, mentor] = await Promise.all([contextOf(store, 'officer', inTeam), contextOf(store, 'mentor', inTeam)])
  return { lead, officer, mentor }
}

async function running({ officer, mentor }: { officer: Context; mentor: Context }) {
  const family = await familyOf(officer)
  return { family, businessId: await businessOf(officer, mentor, family) }
}

function visit(overrides: Partial<VisitForm> = {}): VisitForm {
  return {
    id: uuidv7(),
    visitedOn: '2026-11-10',
    found: 'done',
    state: 'open',
    takings: 10_000,
    costs: 5_000,
    nextVisitOn: '2026-11-24',
    children: [],
    ...overrides,
  }
}

async function openOf(mentor: Context, businessId: string) {
  return (await businessToVisit(mentor, businessId))?.openAdvice ?? []
}

test('what a visit advised is asked at the next one, and no more once it was followed or cannot be', async () => {
  const { officer, mentor } = await team()
  const { businessId } = await running({ officer, mentor })
  const first = visit({
    visitedOn: '2026-10-10',
    adviceKinds: ['setAside', 'noteEachDay'],
    advice: 'Parler à la voisine',
  })
  await logVisit(mentor, businessId, first)
  await logVisit(mentor, businessId, first)
  const open = await openOf(mentor, businessId)
  expect(open.map(({ kind }) => kind).sort()).toEqual(['noteEachDay', 'ownWords', 'setAside'])
  expect(open.find(({ kind }) => kind === 'ownWords')?.words).toBe('Parler à la voisine')

  const idOf = (kind: string) => open.find((item) => item.kind === kind)?.id ?? ''
  await logVisit(
    mentor,
    businessId,
    visit({
      adviceKinds: ['noteEachDay'],
      adviceAnswers: [
        { adviceId: idOf('setAside'), answer: 'followed' },
        { adviceId: idOf('noteEachDay'), answer: 'partly' },
        { adviceId: idOf('ownWords'), answer: 'notPossible', why: 'Elle a déménagé' },
      ],
    }),
  )
  const still = await openOf(mentor, businessId)
  expect(still.map(({ id }) => id)).toEqual([idOf('noteEachDay')])
  const page = await businessPage(officer, businessId)
  expect(page?.advice.find(({ kind }) => kind === 'ownWords')?.answers).toEqual([
    { answer: 'notPossible', why: 'Elle a déménagé', answeredOn: '2026-11-10' },
  ])
  expect(await actionsOn(store, businessId)).toEqual(['business.started', 'visit.done', 'visit.done'])
})

test.each([
  ['advice-not-open', { adviceAnswers: [{ adviceId: uuidv7(), answer: 'followed' as const }] }],
  ['advice-without-words', { adviceKinds: ['ownWords' as const] }],
])('%s: the whole visit is refused and leaves nothing', async (reason, overrides) => {
  const { officer, mentor } = await team()
  const { businessId } = await running({ officer, mentor })
  await expect(logVisit(mentor, businessId, visit(overrides))).rejects.toMatchObject({ reason, status: 422 })
  expect(await store.query.select().from(visits).where(eq(visits.businessId, businessId))).toEqual([])
  expect(await store.query.select().from(adviceItems).where(eq(adviceItems.businessId, businessId))).toEqual([])
})

test('advice of another business is none to answer about', async () => {
  const people = await team()
  const [one, other] = [await running(people), await running(people)]
  await logVisit(people.mentor, one.businessId, visit({ visitedOn: '2026-10-10', adviceKinds: ['setAside'] }))
  const [advice] = await openOf(people.mentor, one.businessId)
  const form = visit({ adviceAnswers: [{ adviceId: advice?.id ?? '', answer: 'followed' }] })
  await expect(logVisit(people.mentor, other.businessId, form)).rejects.toThrow('advice-not-open')
  expect(await store.query.select().from(adviceAnswers).where(eq(adviceAnswers.visitId, form.id))).toEqual([])
})

test('her goals stand beside each other and her rating beside the figures; nobody met, nothing said', async () => {
  const { officer, mentor } = await team()
  const { businessId } = await running({ officer, mentor })
  await logVisit(mentor, businessId, visit({ visitedOn: '2026-10-01', ownGoal: 'Un étal', ownRating: 'little' }))
  await logVisit(mentor, businessId, visit({ visitedOn: '2026-10-15' }))
  await logVisit(mentor, businessId, visit({ visitedOn: '2026-11-01', goalPicture: 'animal', ownRating: 'full' }))
  const unmet = visit({ found: 'notFound', ownGoal: 'Rien', ownRating: 'empty', adviceKinds: ['setAside'] })
  await logVisit(mentor, businessId, unmet)

  const page = await businessPage(mentor, businessId)
  expect(page?.goals.map(({ words, picture, saidOn }) => [words, picture, saidOn])).toEqual([
    ['', 'animal', '2026-11-01'],
    ['Un étal', null, '2026-10-01'],
  ])
  expect(page?.visits.map(({ ownRating }) => ownRating)).toEqual([null, 'full', null, 'little'])
  expect(page?.standing).toBe('holding')
  const next = await businessToVisit(mentor, businessId)
  expect(next?.goal?.picture).toBe('animal')
  expect(next?.last).toMatchObject({ visitedOn: '2026-11-01', takings: visit().takings })
  const [stored] = await store.query.select().from(caregiverGoals).where(eq(caregiverGoals.visitId, unmet.id))
  expect(stored).toBeUndefined()
})

test('businesses at a glance: own for the mentor and the officer, the team for its lead, nobody else', async () => {
  const people = await team()
  const [good, closed] = [await running(people), await running(people)]
  for (const [visitedOn, takings] of [
    ['2026-10-05', 9_000],
    ['2026-10-20', 9_000],
    ['2026-11-10', 15_000],
  ] as const)
    await logVisit(people.mentor, good.businessId, visit({ visitedOn, takings }))
  await logVisit(people.mentor, closed.businessId, visit({ state: 'closed', nextVisitOn: undefined }))

  for (const who of [people.mentor, people.officer, people.lead]) {
    const { counts, complete } = await businessesAtGlance(who)
    expect([counts.thriving, counts.stopped, counts.unknown, complete]).toEqual([1, 1, 0, true])
  }
  const { rows } = await businessesPage(people.mentor, businessFilters(new URLSearchParams('standing=thriving')))
  expect(rows.map(({ id, signs }) => [id, signs[0]?.code])).toEqual([[good.businessId, 'aboveOwnWeeks']])
  expect(rows[0]?.caregiver).toBe('Hadiza Moussa')

  const strangers = [
    await contextOf(store, 'mentor'),
    await contextOf(store, 'officer'),
    await contextOf(store, 'lead'),
  ]
  for (const stranger of strangers) {
    const { rows: theirs, counts } = await businessesPage(stranger, businessFilters(new URLSearchParams()))
    expect([theirs, counts.thriving]).toEqual([[], 0])
  }
})

test('livestock is held against what was handed over, and a handover without animals against the first count', async () => {
  const people = await team()
  const { businessId, family } = await running(people)
  await handoverOf(people.officer, family, { measure: 'livestock' })
  await logVisit(people.mentor, businessId, visit({ visitedOn: '2026-10-01', animalsAlive: 4, animalsValue: 80_000 }))
  await logVisit(people.mentor, businessId, visit({ animalsAlive: 2, animalsValue: 50_000 }))
  const page = await businessPage(people.mentor, businessId)
  expect(page).toMatchObject({ measure: 'livestock', standing: 'atRisk' })
  expect(page?.signs[0]).toMatchObject({ code: 'fewerAnimals', values: { alive: 2, animals: 4, since: 'firstCount' } })
})

test('how old a last visit may be is what the setting says', async () => {
  const people = await team()
  const { businessId } = await running(people)
  await logVisit(people.mentor, businessId, visit({ visitedOn: '2026-09-10' }))
  expect((await businessPage(people.mentor, businessId))?.standing).toBe('unknown')
  const administrator = await contextOf(store, 'administrator')
  const setting = { key: 'business.visitTooOldDays', version: 1, value: 90, validFrom: '2026-01-01' }
  await store.write((tx) =>
    tx.insert(settings).values({ id: uuidv7(), ...setting, setById: administrator.actor.id, setAt: people.mentor.now }),
  )
  expect((await businessPage(people.mentor, businessId))?.standing).toBe('holding')
  await store.write((tx) => tx.delete(settings).where(eq(settings.key, setting.key)))
})

test('visits due do not end at a page: the next one says where it starts', async () => {
  const people = await team()
  const all = []
  for (let place = 0; place < 62; place += 1) all.push((await running(people)).businessId)
  for (const [place, id] of all.entries())
    await store.write((tx) =>
      tx
        .update(businesses)
        .set({ nextVisitOn: addDays('2026-11-01', place % 7) })
        .where(eq(businesses.id, id)),
    )
  const first = await visitsDue(people.mentor)
  const second = await visitsDue(people.mentor, { after: visitCursor(first.next) })
  expect([first.visits.length, second.visits.length, second.next]).toEqual([60, 2, null])
  const seen = [...first.visits, ...second.visits].map(({ businessId }) => businessId)
  expect(new Set(seen)).toEqual(new Set(all))
  const soon = await visitsDue(people.mentor, { until: '2026-11-01' })
  expect(soon.visits.every(({ dueOn }) => dueOn <= '2026-11-01')).toBe(true)
  expect((await visitsDue(await contextOf(store, 'mentor'))).visits).toEqual([])
})

test.each([['x'], ['2026-11-19'], ['2026-11-19_x'], ["2026-11-19_' or 1=1"]])('%s is no place in the list', (text) => {
  expect(visitCursor(text)).toBeNull()
})
