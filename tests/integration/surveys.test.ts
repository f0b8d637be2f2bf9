import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { settings } from '#db/schema/index'
import type { Store } from '#db/store'
import { householdRounds } from '~/features/surveys/household-rounds.server'
import { householdToAsk } from '~/features/surveys/household-to-ask.server'
import { interviewPage } from '~/features/surveys/interview-page.server'
import { recordInterview, type InterviewForm } from '~/features/surveys/record-interview.server'
import { surveysDue } from '~/features/surveys/surveys-due.server'
import { milestonesInForce } from '~/server/plan-progress.server'
import { familyOf, planOf } from '../factories/family'
import { actionsOn, businessOf } from '../factories/mentoring'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const rcsi = { lessQuality: 5, borrow: 2, fewerMeals: 2, smallerPortions: 2, adultsAteLess: 1 }
const fcs = { staples: 7, pulses: 3, dairy: 0, meatFishEggs: 1, vegetables: 4, fruit: 0, oilFat: 5, sugar: 4 }

async function household() {
  const officer = await contextOf(store, 'officer')
  const family = await familyOf(officer)
  await planOf(officer, family.householdId, [
    { code: 'H1', plannedOn: '2026-07-03' },
    { code: 'H3', plannedOn: '2026-11-19' },
    { code: 'H4', plannedOn: '2027-05-19' },
  ])
  return { officer, ...family }
}

function interview(children: readonly string[], overrides: Partial<InterviewForm> = {}): InterviewForm {
  return {
    id: uuidv7(),
    round: 'H3',
    interviewedOn: '2026-11-18',
    status: 'done',
    note: 'Le père est à Agadez',
    answers: { rcsi, fcs, income: { householdIncome: 42_000 } },
    children: children.map((personId) => ({ personId, where: 'here' })),
    ...overrides,
  }
}

async function completed(householdId: string, code: string) {
  const rows = await milestonesInForce(store.query, householdId)
  return rows.find((row) => row.code === code)?.completion?.completedOn ?? null
}

test('an interview that another held is not taken for this one', async () => {
  const [theirs, mine] = [await household(), await household()]
  const form = interview(theirs.childIds)
  await recordInterview(theirs.officer, theirs.householdId, form)
  const sameId = { ...interview(mine.childIds), id: form.id }
  await expect(recordInterview(mine.officer, mine.householdId, sameId)).rejects.toMatchObject({ status: 404 })
})

test('an interview is scored on saving, completes its round and is one however often it is sent', async () => {
  const { officer, householdId, childIds } = await household()
  const form = interview(childIds)
  await recordInterview(officer, householdId, form)
  await recordInterview(officer, householdId, form)

  const page = await interviewPage(officer, form.id)
  expect(page?.results.map(({ instrument, score, band, cutoffs }) => [instrument, score, band, cutoffs])).toEqual(
    expect.arrayContaining([
      ['rcsi', 16, '4-18', '3/18'],
      ['fcs', 35.5, 'acceptable', '21/35'],
      ['income', 42_000, null, null],
    ]),
  )
  expect(page?.children?.result).toMatchObject({ kind: 'computed', value: 0, asked: 2 })
  expect(await completed(householdId, 'H3')).toBe('2026-11-18')
  expect(await actionsOn(store, householdId)).toEqual(['survey.done'])
})

test('a missing answer gives no score and is named; zero is an answer', async () => {
  const { officer, householdId, childIds } = await household()
  const [one] = childIds
  const none = { lessQuality: 0, borrow: 0, fewerMeals: 0, smallerPortions: 0, adultsAteLess: 0 }
  const form = interview([], {
    answers: { rcsi: none, fcs: { ...fcs, dairy: undefined, sugar: undefined } },
    children: [{ personId: one, where: 'away', why: 'work' }],
  })
  await recordInterview(officer, householdId, form)

  const page = await interviewPage(officer, form.id)
  const result = (code: string) => page?.results.find(({ instrument }) => instrument === code)
  expect(result('rcsi')).toMatchObject({ computable: true, score: 0, band: '0-3', missing: [] })
  expect(result('fcs')).toMatchObject({ computable: false, score: null, band: null, missing: ['dairy', 'sugar'] })
  expect(result('income')).toMatchObject({ computable: false, missing: ['householdIncome'] })
  expect(page?.children?.result).toMatchObject({ kind: 'notComputable', awayAtLeast: 1 })
})

test('the result before it is the latest one that can be computed', async () => {
  const { officer, householdId, childIds } = await household()
  const first = interview(childIds, { round: 'H1', interviewedOn: '2026-07-01' })
  const gap = interview(childIds, { round: 'other', interviewedOn: '2026-09-01', answers: {} })
  const last = interview(childIds, { answers: { rcsi: { ...rcsi, borrow: 0 } } })
  for (const form of [first, gap, last]) await recordInterview(officer, householdId, form)
  const page = await interviewPage(officer, last.id)
  expect(page?.results.find(({ instrument }) => instrument === 'rcsi')).toMatchObject({
    score: 12,
    before: { on: '2026-07-01', score: 16 },
  })
})

test('not found and refused are kept, complete nothing and leave the round open', async () => {
  const { officer, householdId, childIds } = await household()
  const gone = interview([], { status: 'notFound' })
  await recordInterview(officer, householdId, gone)
  await recordInterview(officer, householdId, interview([], { status: 'refused' }))
  expect(await completed(householdId, 'H3')).toBeNull()
  expect(await interviewPage(officer, gone.id)).toMatchObject({ results: [], children: null })

  await recordInterview(officer, householdId, interview(childIds))
  const again = recordInterview(officer, householdId, interview(childIds))
  await expect(again).rejects.toMatchObject({ reason: 'survey-round-done', status: 409 })
  expect((await householdToAsk(officer, householdId))?.rounds).toEqual(['H1', 'H2', 'H4', 'other'])
  const rounds = await householdRounds(officer, householdId)
  expect(rounds?.rounds.map(({ code, completedOn }) => [code, completedOn])).toEqual([
    ['H1', null],
    ['H3', '2026-11-18'],
    ['H4', null],
  ])
  expect(rounds?.interviews.map(({ status }) => status).sort()).toEqual(['done', 'notFound', 'refused'])
})

test.each([
  ['2026-11-20', 'survey-in-the-future'],
  ['2026-05-18', 'survey-before-the-return'],
])('an interview of %s is refused as %s', async (interviewedOn, reason) => {
  const { officer, householdId, childIds } = await household()
  const form = interview(childIds, { interviewedOn })
  await expect(recordInterview(officer, householdId, form)).rejects.toThrow(reason)
  expect(await actionsOn(store, householdId)).toEqual([])
})

test('rounds are due from the first day of their tolerance, the oldest first, and only to their officer', async () => {
  const { officer, householdId, childIds } = await household()
  const other = await contextOf(store, 'officer')
  const due = await surveysDue(officer, {})
  expect(due.rows.map(({ code, late }) => [code, late])).toEqual([
    ['H1', true],
    ['H3', false],
  ])
  expect(due.rows[0]).toMatchObject({ caregiver: 'Hadiza Moussa', householdId })
  expect((await surveysDue(officer, { round: 'H3' })).rows).toHaveLength(1)
  expect((await surveysDue(other, {})).rows).toEqual([])

  await recordInterview(officer, householdId, interview(childIds))
  const [first] = (await surveysDue(officer, {})).rows
  expect(first?.code).toBe('H1')
  expect((await surveysDue(officer, { after: first })).rows).toEqual([])
})

test("a mentor asks the households of own businesses; somebody else's answers like a missing one", async () => {
  const { officer, householdId, caregiverId, childIds } = await household()
  const [mentor, stranger, tutor] = await Promise.all([
    contextOf(store, 'mentor'),
    contextOf(store, 'officer'),
    contextOf(store, 'tutor'),
  ])
  await expect(recordInterview(mentor, householdId, interview(childIds))).rejects.toThrow('not-there')
  await businessOf(officer, mentor, { householdId, caregiverId })
  const form = interview(childIds)
  await recordInterview(mentor, householdId, form)

  const before = interview(childIds, { round: 'H1', interviewedOn: '2026-07-03' })
  await recordInterview(officer, householdId, before)
  expect(await interviewPage(mentor, form.id)).not.toBeNull()
  expect(await interviewPage(mentor, before.id)).toBeNull()

  for (const nobody of [stranger, tutor]) {
    expect(await interviewPage(nobody, form.id)).toBeNull()
    expect(await householdRounds(nobody, householdId)).toBeNull()
    expect(await householdToAsk(nobody, householdId)).toBeNull()
    await expect(recordInterview(nobody, householdId, interview(childIds))).rejects.toThrow('not-there')
  }
})

test('cut-offs of the food score are those that were set on the day of the interview', async () => {
  const { officer, householdId, childIds } = await household()
  const admin = await contextOf(store, 'administrator')
  const setting = { key: 'fcsCutoffs', setById: admin.actor.id, setAt: admin.now }
  await store.write((tx) =>
    tx.insert(settings).values([
      { ...setting, id: uuidv7(), version: 1, value: '28/42', validFrom: '2026-10-01' },
      { ...setting, id: uuidv7(), version: 2, value: '21/35', validFrom: '2026-12-01' },
    ]),
  )
  const [before, after] = [interview(childIds, { interviewedOn: '2026-09-30', round: 'other' }), interview(childIds)]
  for (const form of [before, after]) await recordInterview(officer, householdId, form)
  const band = async (id: string) =>
    (await interviewPage(officer, id))?.results.find(({ instrument }) => instrument === 'fcs')
  expect(await band(before.id)).toMatchObject({ score: 35.5, band: 'acceptable', cutoffs: '21/35' })
  expect(await band(after.id)).toMatchObject({ score: 35.5, band: 'borderline', cutoffs: '28/42' })
})
