import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { households, intakes, people, reunifications, searchTokens, users } from '#db/schema/index'
import type { Store } from '#db/store'
import { taskList } from '~/features/casework/task-list.server'
import { rosterOfHousehold } from '~/features/households/roster-of-household.server'
import { personHead } from '~/features/intake/person-file.server'
import { reunifyIntoHousehold, reunifyIntoNewHousehold } from '~/reunification.server'
import type { JoiningForm, NewHomeForm } from '~/reunification-form.server'
import type { Context } from '~/server/context.server'
import { milestonesInForce } from '~/server/plan-progress.server'
import { actionsOn } from '../factories/events'
import { household, member } from '../factories/households'
import { personWithFamily, readyToGoHome, verified } from '../factories/intake'
import { planOf } from '../factories/family'
import { contextOf } from '../factories/staff'
import { templateDeeds } from '../factories/template-deeds'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
})

test('a return opens a household with the person in it, and is its M0', async () => {
  const { personId, familyId } = await readyToGoHome(officer)
  const form = newHome(familyId)
  const homeId = await reunifyIntoNewHousehold(officer, personId, form)
  expect(await reunifyIntoNewHousehold(officer, personId, form)).toBe(homeId)

  const [home] = await store.query.select().from(households).where(eq(households.id, homeId))
  expect(home).toMatchObject({ reunifiedOn: '2026-11-15', officerId: officer.actor.id, nextDueCode: 'F1' })
  const [person] = await store.query.select().from(people).where(eq(people.id, personId))
  expect(person).toMatchObject({ householdId: homeId, relation: 'child', returnedOn: '2026-11-15', returnee: true })
  expect(person?.motherId).toBe(form.members[0]?.id)
  expect(await store.query.select().from(reunifications).where(eq(reunifications.householdId, homeId))).toHaveLength(1)
  expect(await stageOf(personId)).toBe('reunified')
  const events = await actionsOn(store, homeId)
  expect(events).toEqual(['household.registered', 'person.reunified'])
  const tokens = await store.query.select().from(searchTokens).where(eq(searchTokens.subjectId, personId))
  expect(tokens.every(({ householdId }) => householdId === homeId)).toBe(true)
  const roster = await rosterOfHousehold(officer, homeId)
  expect(JSON.stringify(roster)).toContain('Moussa')
})

test('an adult may come back as head and caregiver of their own household', async () => {
  const { personId, familyId } = await readyToGoHome(officer, { givenName: 'Rabi', sex: 'female', age: 31 })
  const child = member({ motherId: personId, age: 4 })
  const form = newHome(familyId, { relation: 'head', caregiver: true, motherId: undefined, members: [child] })
  const homeId = await reunifyIntoNewHousehold(officer, personId, form)
  const roster = await store.query.select().from(people).where(eq(people.householdId, homeId))
  expect(roster.find(({ id }) => id === personId)).toMatchObject({ relation: 'head', caregiver: true })
  expect(roster.find(({ id }) => id === child.id)).toMatchObject({ motherId: personId })
})

test('an impossible household undoes the whole return', async () => {
  const { personId, familyId } = await readyToGoHome(officer)
  const form = newHome(familyId, { members: [] })
  await expect(reunifyIntoNewHousehold(officer, personId, form)).rejects.toThrow('no-head')
  expect(await store.query.select().from(households).where(eq(households.id, form.householdId))).toEqual([])
  expect(await stageOf(personId)).toBe('tracing')
  expect(await actionsOn(store, personId)).not.toContain('person.reunified')
})

test('a return into an own household gives it its day and completes M0 of its plan', async () => {
  const { personId, familyId } = await readyToGoHome(officer)
  const { id: homeId } = await household(officer, { reunifiedOn: undefined })
  await planOf(officer, homeId, [{ code: 'M0', plannedOn: '2026-11-15' }])
  await reunifyIntoHousehold(officer, personId, joining(familyId, homeId))

  const [home] = await store.query.select().from(households).where(eq(households.id, homeId))
  expect(home?.reunifiedOn).toBe('2026-11-15')
  const m0 = (await milestonesInForce(store.query, homeId)).find(({ code }) => code === 'M0')
  expect(m0?.completion?.completedOn).toBe('2026-11-15')
  expect(await actionsOn(store, homeId)).toEqual(expect.arrayContaining(['member.joined', 'person.reunified']))
  await expect(reunifyIntoHousehold(officer, personId, joining(familyId, homeId))).rejects.toThrow('already-reunified')
})

test('a household that has its day keeps it', async () => {
  const { personId, familyId } = await readyToGoHome(officer)
  const { id: homeId } = await household(officer)
  await reunifyIntoHousehold(officer, personId, joining(familyId, homeId))
  const [home] = await store.query.select().from(households).where(eq(households.id, homeId))
  expect(home?.reunifiedOn).toBe('2026-09-01')
})

test('a return is refused while a side was not asked, nobody decided, or the day is before both', async () => {
  const { personId, familyId } = await personWithFamily(officer)
  const form = newHome(familyId)
  await expect(reunifyIntoNewHousehold(officer, personId, form)).rejects.toThrow('adult-not-verified')
  await verified(officer, personId, familyId, 'adult')
  await expect(reunifyIntoNewHousehold(officer, personId, form)).rejects.toThrow('child-not-verified')
  await verified(officer, personId, familyId, 'child')
  await expect(reunifyIntoNewHousehold(officer, personId, form)).rejects.toThrow('best-interests-missing')

  const ready = await readyToGoHome(officer)
  const early = newHome(ready.familyId, { reunifiedOn: '2026-11-09' })
  await expect(reunifyIntoNewHousehold(officer, ready.personId, early)).rejects.toThrow('reunified-before-decided')
  await expect(reunifyIntoNewHousehold(officer, ready.personId, form)).rejects.toThrow('family-not-there')
})

test('nobody goes home into a household of somebody else, or a closed one', async () => {
  const { personId, familyId } = await readyToGoHome(officer)
  const other = await contextOf(store, 'officer')
  const { id: foreign } = await household(other)
  await expect(reunifyIntoHousehold(officer, personId, joining(familyId, foreign))).rejects.toThrow('not-there')
  await expect(reunifyIntoHousehold(other, personId, joining(familyId, foreign))).rejects.toThrow('not-there')
  const { id: closed } = await household(officer)
  await store.write((tx) => tx.update(households).set({ closedOn: '2026-11-10' }).where(eq(households.id, closed)))
  await expect(reunifyIntoHousehold(officer, personId, joining(familyId, closed))).rejects.toThrow('case-closed')
  const taken = newHome(familyId, { householdId: closed })
  await expect(reunifyIntoNewHousehold(officer, personId, taken)).rejects.toThrow('try-again')
})

test('after the return the file belongs to whoever has the household', async () => {
  const { personId, familyId } = await readyToGoHome(officer)
  const homeId = await reunifyIntoNewHousehold(officer, personId, newHome(familyId))
  const next = await contextOf(store, 'officer')
  expect(await personHead(next, personId)).toBeNull()
  await store.write((tx) =>
    tx
      .update(households)
      .set({ officerId: next.actor.id })
      .where(and(eq(households.id, homeId))),
  )
  expect(await personHead(next, personId)).toMatchObject({ stage: 'reunified', householdId: homeId })
  expect(await personHead(officer, personId)).toBeNull()
  const lead = await contextOf(store, 'lead')
  await store.write((tx) => tx.update(users).set({ supervisorId: lead.actor.id }).where(eq(users.id, next.actor.id)))
  expect(await personHead(lead, personId)).toMatchObject({ householdId: homeId })
})

test('the first contact is due by the template in force, in a household that was waiting as in a new one', async () => {
  const [administrator, lead] = [await contextOf(store, 'administrator'), await contextOf(store, 'lead')]
  await templateDeeds({ administrator: () => administrator, lead: () => lead }).inForce({ offset: 10 }, 'F1')
  const { personId, familyId } = await readyToGoHome(officer)
  const { id: homeId } = await household(officer, { reunifiedOn: undefined })
  await reunifyIntoHousehold(officer, personId, joining(familyId, homeId))
  const [home] = await store.query.select().from(households).where(eq(households.id, homeId))
  expect(home).toMatchObject({ nextDueCode: 'F1', nextDueOn: '2026-11-25' })
})

test('a service of the centre that is overdue after the return is a task of whoever has the household', async () => {
  const first = await contextOf(store, 'officer')
  const next = await contextOf(store, 'officer')
  const { personId, familyId } = await readyToGoHome(first)
  const homeId = await reunifyIntoNewHousehold(first, personId, newHome(familyId))
  const overdue = async (context: Context) =>
    (await taskList(context, 'mine')).rows.filter(({ about }) => about.kind === 'serviceOverdue').length
  expect(await overdue(first)).toBe(1)
  await store.write((tx) => tx.update(households).set({ officerId: next.actor.id }).where(eq(households.id, homeId)))
  expect([await overdue(first), await overdue(next)]).toEqual([0, 1])
})

function record(familyId: string) {
  return {
    id: uuidv7(),
    familyId,
    type: 'case_by_case' as const,
    reunifiedOn: '2026-11-15',
    handoverForm: 'FR-12',
    followUpNeeded: true,
    relation: 'child' as const,
    caregiver: false,
  }
}

function joining(familyId: string, householdId: string): JoiningForm {
  return { ...record(familyId), householdId, relation: 'niblingOrCousin' }
}

function newHome(familyId: string, overrides: Partial<NewHomeForm> = {}): NewHomeForm {
  const mother = member({ givenName: 'Hadiza', relation: 'head', age: 34, caregiver: true })
  return {
    ...record(familyId),
    householdId: uuidv7(),
    motherId: mother.id,
    place: 'NE007005008',
    village: 'Garin Dawa',
    languages: ['ha'],
    riskLevel: 'medium',
    members: [mother],
    ...overrides,
  }
}

async function stageOf(personId: string) {
  const [intake] = await store.query.select().from(intakes).where(eq(intakes.personId, personId))
  return intake?.stage
}
