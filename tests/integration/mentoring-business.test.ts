import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { businesses, visits } from '#db/schema/index'
import type { Store } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { BusinessState } from '~/domain/mentoring/business-states'
import { businessPage } from '~/features/mentoring/business-page.server'
import { decideBusinessPlan } from '~/features/mentoring/decide-business-plan.server'
import { householdBusinesses } from '~/features/mentoring/household-businesses.server'
import { recordTraining, type TrainingForm } from '~/features/mentoring/record-training.server'
import { startBusiness } from '~/features/mentoring/start-business.server'
import { visitsDue } from '~/features/mentoring/visits-due.server'
import { writeBusinessPlan } from '~/features/mentoring/write-business-plan.server'
import type { Context } from '~/server/context.server'
import { milestonesInForce } from '~/server/plan-progress.server'
import { familyOf, planOf } from '../factories/family'
import { actionsOn, businessOf, handoverOf } from '../factories/mentoring'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

async function office() {
  const lead = await contextOf(store, 'lead')
  const [officer, mentor, otherOfficer, otherMentor] = await Promise.all([
    contextOf(store, 'officer', { supervisorId: lead.actor.id }),
    contextOf(store, 'mentor'),
    contextOf(store, 'officer'),
    contextOf(store, 'mentor'),
  ])
  return { lead, officer, mentor, otherOfficer, otherMentor, family: await familyOf(officer) }
}

const words = { version: 0, activity: 'Presser et vendre', market: 'Marché de Matamèye' }

async function completed(householdId: string, code: string) {
  const rows = await milestonesInForce(store.query, householdId)
  return rows.find((row) => row.code === code)?.completion?.completedOn ?? null
}

test('a business begins once for a caregiver, and only its mentor has it on the list', async () => {
  const { officer, mentor, otherMentor, otherOfficer, lead, family } = await office()
  const businessId = await businessOf(officer, mentor, family)

  await expect(businessOf(officer, mentor, family)).rejects.toThrow('business-exists')
  await expect(businessOf(otherOfficer, mentor, family)).rejects.toThrow('not-there')
  expect((await visitsDue(mentor)).visits).toMatchObject([
    { businessId, caregiver: 'Hadiza Moussa', due: true, late: false },
  ])
  expect((await visitsDue(otherMentor)).visits).toEqual([])
  expect(await businessPage(lead, businessId)).toMatchObject({ idea: 'Huile d’arachide', measure: 'trade' })
  expect(await businessPage(otherMentor, businessId)).toBeNull()
  expect(await businessPage(otherOfficer, businessId)).toBeNull()
  expect(await householdBusinesses(officer, family.householdId)).toMatchObject([{ business: { id: businessId } }])
  expect(await householdBusinesses(mentor, family.householdId)).toBeNull()
  expect(await actionsOn(store, businessId)).toEqual(['business.started'])
})

test('a child does not run a business, and an officer does not mentor for another', async () => {
  const { officer, mentor, otherOfficer, family } = await office()
  const form = {
    id: uuidv7(),
    caregiverId: family.caregiverId,
    mentorId: mentor.actor.id,
    measure: 'trade',
    idea: 'Couture',
    nextVisitOn: '2026-12-01',
  } as const
  const byChild = startBusiness(officer, family.householdId, { ...form, caregiverId: family.childIds[0] })
  await expect(byChild).rejects.toThrow('no-such-caregiver')
  const byOfficer = startBusiness(officer, family.householdId, { ...form, mentorId: otherOfficer.actor.id })
  await expect(byOfficer).rejects.toThrow('no-such-mentor')
  expect(await actionsOn(store, family.householdId)).toEqual([])
})

test('another person approves a plan, which completes M3', async () => {
  const { officer, mentor, family } = await office()
  await planOf(officer, family.householdId, [{ code: 'M3', personId: family.caregiverId, plannedOn: '2026-11-20' }])
  const businessId = await businessOf(officer, mentor, family)
  const id = uuidv7()
  await writeBusinessPlan(mentor, businessId, { id, ...words })
  await writeBusinessPlan(mentor, businessId, { id, ...words })
  await expect(writeBusinessPlan(officer, businessId, { id: uuidv7(), ...words })).rejects.toThrow(
    'business-plan-changed',
  )

  await decideBusinessPlan(officer, businessId, { planId: id, outcome: 'approved' })
  await decideBusinessPlan(officer, businessId, { planId: id, outcome: 'approved' })
  expect(await completed(family.householdId, 'M3')).toBe('2026-11-19')
  await expect(
    decideBusinessPlan(officer, businessId, { planId: id, outcome: 'returned', reason: 'x' }),
  ).rejects.toThrow('plan-already-decided')
  expect(await actionsOn(store, businessId)).toEqual([
    'business.started',
    'businessPlan.approved',
    'businessPlan.written',
  ])
})

test('who wrote a plan does not decide it; the lead of the team can, another lead sees nothing', async () => {
  const { officer, mentor, lead, family } = await office()
  const otherLead = await contextOf(store, 'lead')
  const businessId = await businessOf(officer, mentor, family)
  const planId = uuidv7()
  await writeBusinessPlan(officer, businessId, { id: planId, ...words })

  const own = decideBusinessPlan(officer, businessId, { planId, outcome: 'approved' })
  await expect(own).rejects.toMatchObject({ reason: 'own-business-plan', values: { names: lead.actor.displayName } })
  await expect(decideBusinessPlan(otherLead, businessId, { planId, outcome: 'approved' })).rejects.toThrow('not-there')
  await expect(decideBusinessPlan(mentor, businessId, { planId, outcome: 'approved' })).rejects.toThrow('not-there')
  await expect(decideBusinessPlan(lead, businessId, { planId, outcome: 'redirected' })).rejects.toThrow(
    'plan-reason-missing',
  )
  await decideBusinessPlan(lead, businessId, { planId, outcome: 'returned', reason: 'Le prix du sac manque' })
  await writeBusinessPlan(officer, businessId, { id: uuidv7(), ...words, version: 1 })
  expect((await businessPage(lead, businessId))?.plans).toMatchObject([
    { version: 2, decision: null },
    { version: 1, decision: { outcome: 'returned', reason: 'Le prix du sac manque' } },
  ])
})

test('two people decide at once: one decision, one event', async () => {
  const { officer, mentor, lead, family } = await office()
  const businessId = await businessOf(officer, mentor, family)
  const planId = uuidv7()
  await writeBusinessPlan(mentor, businessId, { id: planId, ...words })
  const outcomes = await Promise.allSettled([
    decideBusinessPlan(officer, businessId, { planId, outcome: 'approved' }),
    decideBusinessPlan(lead, businessId, { planId, outcome: 'returned', reason: 'Trop cher' }),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await actionsOn(store, businessId)).filter((action) => action.startsWith('businessPlan.'))).toHaveLength(2)
})

test('days attended complete the training, no day attended does not', async () => {
  const { officer, otherOfficer, family } = await office()
  const { householdId, caregiverId } = family
  await planOf(officer, householdId, [{ code: 'M2', personId: caregiverId, plannedOn: '2026-08-17' }])
  const form: TrainingForm = {
    id: uuidv7(),
    personId: caregiverId,
    topic: 'startCree',
    daysHeld: 5,
    daysAttended: 0,
    endedOn: '2026-08-01',
  }
  await recordTraining(officer, householdId, form)
  expect(await completed(householdId, 'M2')).toBeNull()

  const attended = { ...form, id: uuidv7(), daysAttended: 4, endedOn: '2026-08-12' }
  await recordTraining(officer, householdId, attended)
  await recordTraining(officer, householdId, attended)
  expect(await completed(householdId, 'M2')).toBe('2026-08-12')
  await expect(recordTraining(otherOfficer, householdId, { ...form, id: uuidv7() })).rejects.toThrow('not-there')
  const others = await office()
  const sameId = { ...form, personId: others.family.caregiverId }
  await expect(recordTraining(others.officer, others.family.householdId, sameId)).rejects.toThrow('not-there')
  const future = { ...form, id: uuidv7(), endedOn: '2026-11-20' }
  await expect(recordTraining(officer, householdId, future)).rejects.toThrow('training-in-the-future')
  const grown = { ...form, id: uuidv7(), personId: family.grownId }
  await expect(recordTraining(officer, householdId, grown)).rejects.toThrow('no-such-caregiver')
  expect(await actionsOn(store, householdId)).toEqual(['training.recorded', 'training.recorded'])
})

test('a business that two visits found suspended stays stopped, however long ago they were', async () => {
  const { officer, mentor, family } = await office()
  const businessId = await businessOf(officer, mentor, family)
  await seenOn(officer, businessId, '2024-02-01', { state: 'suspended' })
  await seenOn(officer, businessId, '2025-07-10', { state: 'suspended' })
  expect(await businessPage(officer, businessId)).toMatchObject({ standing: 'stopped' })
  await seenOn(officer, businessId, '2026-07-10', { state: 'open' })
  expect(await businessPage(officer, businessId)).toMatchObject({ standing: 'unknown' })
})

test('animals handed over since the last count are not missing from it', async () => {
  const { officer, mentor, family } = await office()
  const businessId = await businessOf(officer, mentor, family)
  await handoverOf(officer, family, { measure: 'livestock', deliveredOn: '2026-08-01', animals: 2 })
  await seenOn(officer, businessId, '2026-11-01', { state: 'open', animalsAlive: 2 })
  await handoverOf(officer, family, { measure: 'livestock', deliveredOn: '2026-11-02', animals: 3 })
  const page = await businessPage(officer, businessId)
  expect(page).toMatchObject({
    standing: 'holding',
    signs: [{ code: 'animalsStand', values: { alive: 2, animals: 2 } }],
  })
  await seenOn(officer, businessId, '2026-11-02', { state: 'open', animalsAlive: 3 })
  expect(await businessPage(officer, businessId)).toMatchObject({ standing: 'atRisk' })
})

async function seenOn(
  { actor, now }: Context,
  businessId: string,
  visitedOn: CivilDate,
  saw: { state: BusinessState; animalsAlive?: number },
) {
  const { householdId } = (await store.query.select().from(businesses).where(eq(businesses.id, businessId)))[0] ?? {}
  const row = { id: uuidv7(), businessId, householdId: householdId ?? '', visitedOn, found: 'done' as const, ...saw }
  await store.write((tx) => tx.insert(visits).values({ ...row, visitedById: actor.id, recordedAt: now }))
}
