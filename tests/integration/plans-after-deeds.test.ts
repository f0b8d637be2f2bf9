import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Store } from '#db/store'
import { addMember } from '~/features/households/add-member.server'
import { logVisit } from '~/features/mentoring/log-visit.server'
import { recordTraining } from '~/features/mentoring/record-training.server'
import { createPlan } from '~/features/plans/create-plan.server'
import { revisePlan } from '~/features/plans/revise-plan.server'
import { withdrawCompletion } from '~/features/plans/withdraw-completion.server'
import { enrolChild } from '~/features/schooling/enrol-child.server'
import { logSession } from '~/features/schooling/log-session.server'
import { recordInterview } from '~/features/surveys/record-interview.server'
import type { Context } from '~/server/context.server'
import { milestonesInForce } from '~/server/plan-progress.server'
import { member } from '../factories/households'
import { businessOf, handoverOf } from '../factories/mentoring'
import { consentingHousehold, planFormOf } from '../factories/plans'
import { enrolment, groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
})

test('what was done before the plan is done in it, on its own day', async () => {
  const { id, motherId, daughterId } = await deedsFirst()
  await createPlan(officer, id, planFormOf({ motherId, daughterId }))
  expect(await doneIn(id)).toEqual({
    M0: '2026-09-01',
    M1: '2026-09-20',
    M2: '2026-10-09',
    C1: '2026-10-12',
    H1: '2026-09-10',
  })
})

test('a kit, the visit after it and a session count from the day they were held', async () => {
  const { id, motherId, daughterId } = await consentingHousehold(officer)
  const [mentor, tutor] = [await contextOf(store, 'mentor'), await contextOf(store, 'tutor')]
  const ofMother = { householdId: id, caregiverId: motherId }
  const businessId = await businessOf(officer, mentor, ofMother)
  await handoverOf(officer, ofMother, { deliveredOn: '2026-10-20' })
  await logVisit(mentor, businessId, {
    id: uuidv7(),
    visitedOn: '2026-11-12',
    found: 'done',
    state: 'open',
    children: [{ personId: daughterId, where: 'here' }],
  })
  const { groupId } = await groupWith(tutor, [daughterId])
  for (const heldOn of ['2026-11-18', '2026-11-05']) {
    const marks = [{ childId: daughterId, mark: 'present' as const }]
    await logSession(tutor, { id: uuidv7(), groupId, heldOn, durationMinutes: 45, subject: 'reading', marks })
  }
  await createPlan(officer, id, planFormOf({ motherId, daughterId }))
  expect(await doneIn(id)).toMatchObject({ M4: '2026-10-20', M5: '2026-11-12', C3: '2026-11-05' })
  expect(await doneIn(id)).not.toHaveProperty('M6')
})

test('a child whom a revision adds keeps the enrolment that was recorded before', async () => {
  const { id, motherId, daughterId } = await consentingHousehold(officer)
  await createPlan(officer, id, planFormOf({ motherId, daughterId }))
  const son = member({ givenName: 'Moussa', sex: 'male', age: 8 })
  await addMember(officer, id, son)
  await enrolChild(officer, enrolment(son.id))
  expect(await doneIn(id)).not.toHaveProperty('C1')
  await revisePlan(officer, id, {
    ...planFormOf({ motherId, daughterId }),
    childIds: [daughterId, son.id],
    seenRevision: 1,
  })
  const rows = await milestonesInForce(store.query, id)
  const enrolments = rows.filter(({ code }) => code === 'C1')
  expect(enrolments.map(({ personId, completion }) => [personId, completion?.completedOn]).sort()).toEqual(
    [
      [daughterId, undefined],
      [son.id, '2026-10-12'],
    ].sort(),
  )
})

test('a completion that was withdrawn does not come back with a revision', async () => {
  const { id, motherId, daughterId } = await deedsFirst()
  await createPlan(officer, id, planFormOf({ motherId, daughterId }))
  const baseline = (await milestonesInForce(store.query, id)).find(({ code }) => code === 'H1')
  const withdrawal = { completionId: baseline?.completion?.id ?? '', reason: 'Une autre famille' }
  await withdrawCompletion(officer, baseline?.id ?? '', withdrawal)
  await revisePlan(officer, id, { ...planFormOf({ motherId, daughterId }), seenRevision: 1 })
  expect(await doneIn(id)).not.toHaveProperty('H1')
})

/** H1 asked, the mother trained and the daughter enrolled before anybody wrote the plan. */
async function deedsFirst() {
  const family = await consentingHousehold(officer)
  await recordInterview(officer, family.id, {
    id: uuidv7(),
    round: 'H1',
    interviewedOn: '2026-09-10',
    status: 'done',
    answers: { income: { householdIncome: 20_000 } },
    children: [{ personId: family.daughterId, where: 'here' }],
  })
  await recordTraining(officer, family.id, {
    id: uuidv7(),
    personId: family.motherId,
    topic: 'startCree',
    daysHeld: 5,
    daysAttended: 4,
    endedOn: '2026-10-09',
  })
  await enrolChild(officer, enrolment(family.daughterId))
  return family
}

async function doneIn(householdId: string) {
  const rows = await milestonesInForce(store.query, householdId)
  return Object.fromEntries(
    rows.flatMap(({ code, completion }) => (completion ? [[code, completion.completedOn]] : [])),
  )
}
