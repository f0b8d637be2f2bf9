import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { households } from '#db/schema/index'
import type { Store } from '#db/store'
import type { RiskLevel } from '~/domain/households/risk-levels'
import { recordContact } from '~/features/casework/record-contact.server'
import { addMember } from '~/features/households/add-member.server'
import { assessRisk } from '~/features/households/assess-risk.server'
import { recordMemberLeaving } from '~/features/households/record-member-leaving.server'
import { changePlannedDate } from '~/features/plans/change-planned-date.server'
import { outcomesOfHousehold } from '~/features/plans/outcomes-of-household.server'
import { planOfHousehold } from '~/features/plans/plan-of-household.server'
import { revisePlan } from '~/features/plans/revise-plan.server'
import { withdrawCompletion } from '~/features/plans/withdraw-completion.server'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { linkRows } from '~/server/link-rows.server'
import { milestonesInForce, refreshPlan } from '~/server/plan-progress.server'
import { contactForm } from '../factories/contacts'
import { familyOf, planOf } from '../factories/family'
import { member } from '../factories/households'
import { householdWithPlan, planFormOf, stepOf } from '../factories/plans'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
})

test('a high risk brings monthly contacts into a new revision, and back again leaves the open ones behind', async () => {
  const { id } = await householdWithPlan(officer)
  const before = await planOfHousehold(officer, id)
  const record = (await stepOf(officer, id, 'F1')).id
  await recordContact(officer, id, contact(record))

  await judge(id, 'high')
  const high = await planOfHousehold(officer, id)
  expect(contactsOf(high)).toMatchObject({ F1: '2026-09-15', F2: '2026-10-01', F6: '2027-02-01', F13: '2027-09-01' })
  expect(high?.revision).toBe(2)
  expect(high?.dependencies.map(({ code }) => code)).toEqual(before?.dependencies.map(({ code }) => code))

  await judge(id, 'high')
  expect((await planOfHousehold(officer, id))?.revision).toBe(2)
  await judge(id, 'medium')
  const medium = await planOfHousehold(officer, id)
  expect(contactsOf(medium)).toEqual(contactsOf(before))
  expect(medium?.milestones.find(({ code }) => code === 'F1')).toMatchObject({ id: record, completedOn: '2026-09-15' })
})

test('a contact that was withdrawn says nothing of where the children are', async () => {
  const { id, daughterId } = await householdWithPlan(officer)
  const { id: step } = await stepOf(officer, id, 'F1')
  const wrong = contact(step, [{ personId: daughterId, where: 'away', why: 'work' }])
  await recordContact(officer, id, wrong)
  await withdrawCompletion(officer, step, { completionId: wrong.id, reason: 'Erreur de foyer' })
  expect((await outcomesOfHousehold(officer, id)).presence).toEqual([])
  expect((await rowsOf(id)).results.get('childrenAtHome')).toBeUndefined()

  await recordContact(officer, id, contact(step, [{ personId: daughterId, where: 'here' }]))
  expect((await rowsOf(id)).results.get('childrenAtHome')).toMatchObject([{ on: '2026-09-15', value: 0 }])
})

test('a due date that was missed stays due when it is moved, and when a revision leaves it behind', async () => {
  const { id, motherId, daughterId } = await householdWithPlan(officer)
  const grandmother = member({ givenName: 'Rabi', relation: 'parent', age: 58, caregiver: true })
  await addMember(officer, id, grandmother)
  const both = { ...planFormOf({ motherId, daughterId }), caregiverIds: [motherId, grandmother.id] }
  await revisePlan(officer, id, { ...both, seenRevision: 1 })
  const own = (personId: string) => async (code: string) =>
    (await milestonesInForce(store.query, id)).find((row) => row.code === code && row.personId === personId)
  const missed = await own(grandmother.id)('M6')
  const moved = { id: uuidv7(), version: 1, plannedOn: '2027-08-01', reason: 'La saison' }
  await changePlannedDate(officer, missed?.id ?? '', moved)
  expect(await dueOf(id, 'M6', grandmother.id)).toEqual([missed?.plannedOn])

  const summer = { ...officer, now: new Date('2027-07-20T09:00:00Z') }
  await revisePlan(summer, id, { ...planFormOf({ motherId, daughterId }), seenRevision: 2 })
  expect(await dueOf(id, 'M6', grandmother.id)).toEqual([missed?.plannedOn])
  expect(await dueOf(id, 'M8', grandmother.id)).toEqual([])
})

test('a step that was left behind before it was due does not count for a completion that was withdrawn', async () => {
  const { id, motherId, daughterId } = await householdWithPlan(officer)
  const { id: step } = await stepOf(officer, id, 'C4')
  const deed = { householdId: id, personId: daughterId, completedOn: '2026-11-10', evidenceId: null }
  await store.write((tx) => completeMilestone(tx, officer, { ...deed, code: 'C4', evidence: 'attendanceRegister' }))
  const completionId = (await milestonesInForce(store.query, id)).find((row) => row.id === step)?.completion?.id ?? ''
  await withdrawCompletion(officer, step, { completionId, reason: 'Un autre enfant' })
  await revisePlan(officer, id, { ...planFormOf({ motherId, daughterId }), childIds: [], seenRevision: 1 })
  expect(await dueOf(id, 'C4', daughterId)).toEqual([])
})

test('whoever left is marked in the plan, which can be revised without them', async () => {
  const { id, motherId } = await householdWithPlan(officer)
  const son = member({ givenName: 'Moussa', sex: 'male', age: 8 })
  await addMember(officer, id, son)
  const form = { ...planFormOf({ motherId, daughterId: son.id }), seenRevision: 1 }
  await revisePlan(officer, id, form)
  await recordMemberLeaving(officer, id, son.id, { leftOn: '2026-11-10', why: 'moved' })
  const left = (await planOfHousehold(officer, id))?.people.filter((person) => person.left)
  expect(left).toMatchObject([{ id: son.id, left: true }])
  await revisePlan(officer, id, { ...form, id: uuidv7(), childIds: [], seenRevision: 2 })
  expect((await planOfHousehold(officer, id))?.people.some((person) => person.id === son.id)).toBe(false)
})

test('the closure is due after a year and makes no household late', async () => {
  const { householdId } = await familyOf(officer, { reunifiedOn: '2025-09-01' })
  await planOf(officer, householdId, [{ code: 'X', plannedOn: '2026-09-01' }])
  await store.write((tx) => refreshPlan(tx, householdId))
  const [household] = await store.query.select().from(households).where(eq(households.id, householdId))
  expect(household).toMatchObject({ nextDueCode: 'X', nextDueOn: '2026-09-01', lateFrom: null })
  expect(await stepOf(officer, householdId, 'X')).toMatchObject({ state: 'due', daysLate: 0 })
})

function judge(householdId: string, level: RiskLevel) {
  return assessRisk(officer, householdId, { id: uuidv7(), level, assessedOn: '2026-11-18' })
}

function contactsOf(plan: Awaited<ReturnType<typeof planOfHousehold>>) {
  const contacts = plan?.milestones.filter(({ code }) => code.startsWith('F')) ?? []
  return Object.fromEntries(contacts.map(({ code, plannedOn }) => [code, plannedOn]))
}

function contact(milestoneId: string, children: { personId: string; where: 'here' | 'away'; why?: 'work' }[] = []) {
  return contactForm({ milestoneId, children })
}

function rowsOf(householdId: string) {
  return linkRows(store.query, eq(households.id, householdId))
}

async function dueOf(householdId: string, code: string, personId: string) {
  const { milestones } = await rowsOf(householdId)
  return milestones.filter((row) => row.milestone === code && row.personId === personId).map(({ dueOn }) => dueOn)
}
