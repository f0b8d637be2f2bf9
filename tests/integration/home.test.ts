import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#db/store'
import { decideBusinessPlan } from '~/features/mentoring/decide-business-plan.server'
import { writeBusinessPlan } from '~/features/mentoring/write-business-plan.server'
import { homeOf } from '~/homes/home.server'
import { addTask } from '~/server/add-task.server'
import { familyOf, planOf } from '../factories/family'
import { waitingKit } from '../factories/kits'
import { businessOf } from '../factories/mentoring'
import { groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store

beforeAll(async () => {
  store = await testStore()
})

afterAll(() => store.close())

const home = new Request('http://localhost/')

test.each(['officer', 'tutor', 'mentor', 'lead', 'administrator', 'auditor'] as const)(
  'the home of a new %s is that role’s',
  async (role) => {
    const context = await contextOf(store, role)
    expect(await homeOf(context, home)).toMatchObject({ role, name: context.actor.displayName, today: '2026-11-19' })
  },
)

test.each(['tutor', 'mentor'] as const)('what was given to a %s to do stands on their home', async (role) => {
  const context = await contextOf(store, role)
  const task = { id: uuidv7(), householdId: null, assignedToId: context.actor.id, text: 'Appeler le directeur.' }
  await store.write((tx) => addTask(tx, context, { ...task, dueOn: null, source: 'meeting' }))
  expect(await homeOf(context, home)).toMatchObject({ tasks: { total: 1 } })
})

test('a tutor reads of what is due for a child the first name, and nothing of the case', async () => {
  const [officer, tutor] = [await contextOf(store, 'officer'), await contextOf(store, 'tutor')]
  const { householdId, childIds } = await familyOf(officer)
  await planOf(officer, householdId, [{ code: 'C4', personId: childIds[0], plannedOn: '2026-09-01' }])
  await groupWith(tutor, [childIds[0]])
  const seen = await homeOf(tutor, home)
  if (seen.role !== 'tutor') throw new Error(seen.role)
  expect(seen.tasks.rows).toMatchObject([{ personName: 'Mariama', caseNumber: null, place: null, name: null }])
})

test('an officer sees own households, late and due, and nobody else’s', async () => {
  const [mine, other] = [await contextOf(store, 'officer'), await contextOf(store, 'officer')]
  const late = await familyOf(mine, { nextDueOn: '2026-11-01', nextDueCode: 'M1', lateFrom: '2026-11-02' })
  const due = await familyOf(mine, { nextDueOn: '2026-11-26', nextDueCode: 'M1', lateFrom: '2026-11-27' })
  await familyOf(mine, { nextDueOn: '2026-11-27', nextDueCode: 'M1', lateFrom: '2026-11-28' })
  await familyOf(other, { nextDueOn: '2026-11-01', nextDueCode: 'M1', lateFrom: '2026-11-02' })

  const seen = await homeOf(mine, home)

  if (seen.role !== 'officer') throw new Error(seen.role)
  expect(seen.late.map(({ id }) => id)).toEqual([late.householdId])
  expect(seen.week.map(({ id }) => id)).toEqual([due.householdId])
  expect(seen.counts).toMatchObject({ all: 3, late: 1, week: 1 })
})

test('a request waits on the homes of the others who may decide it, not on the requester’s', async () => {
  const [requester, colleague] = [await contextOf(store, 'officer'), await contextOf(store, 'officer')]
  const { kitId } = await waitingKit(requester)

  const own = await homeOf(requester, home)
  const others = [await homeOf(colleague, home), await homeOf(await contextOf(store, 'lead'), home)]

  if (own.role !== 'officer') throw new Error(own.role)
  expect(own.inbox.rows).toEqual([])
  expect(own.ownWaiting.map(({ id }) => id)).toEqual([kitId])
  for (const other of others) expect(other).toMatchObject({ inbox: { rows: [{ id: kitId, kind: 'kit' }] } })
})

test('a mentor sees the visits of own businesses', async () => {
  const officer = await contextOf(store, 'officer')
  const [mentor, other] = [await contextOf(store, 'mentor'), await contextOf(store, 'mentor')]
  const businessId = await businessOf(officer, mentor, await familyOf(officer))

  expect(await homeOf(mentor, home)).toMatchObject({ visits: [{ businessId }] })
  expect(await homeOf(other, home)).toMatchObject({ visits: [] })
})

test('a business plan waits on the homes of those who may decide it, until they have', async () => {
  const lead = await contextOf(store, 'lead')
  const officer = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
  const businessId = await businessOf(officer, await contextOf(store, 'mentor'), await familyOf(officer))
  await writeBusinessPlan(officer, businessId, { id: uuidv7(), version: 0, activity: 'Huile', market: 'Tsaouni' })
  await writeBusinessPlan(officer, businessId, { id: uuidv7(), version: 1, activity: 'Huile', market: 'Zinder' })

  const own = await homeOf(officer, home)
  if (own.role !== 'officer') throw new Error(own.role)
  expect(own.inbox.rows.filter(({ kind }) => kind === 'businessPlan')).toEqual([])
  const seen = await homeOf(lead, home)
  if (seen.role !== 'lead') throw new Error(seen.role)
  const plans = seen.inbox.rows.filter(({ kind }) => kind === 'businessPlan')
  expect(plans).toMatchObject([{ href: `/businesses/${businessId}/plan/decision` }])

  const planId = plans[0]?.id ?? ''
  await decideBusinessPlan(lead, businessId, { planId, outcome: 'approved' })
  const after = await homeOf(lead, home)
  if (after.role !== 'lead') throw new Error(after.role)
  expect(after.inbox.rows.map(({ id }) => id)).not.toContain(planId)
})
