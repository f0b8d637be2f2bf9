import { beforeAll, expect, test } from 'vitest'
import type { Store } from '#db/store'
import { contactToRecord } from '~/features/casework/contact-to-record.server'
import { recordContact } from '~/features/casework/record-contact.server'
import { taskList } from '~/features/casework/task-list.server'
import { tourOf } from '~/features/casework/tour.server'
import { withdrawContact } from '~/features/casework/withdraw-contact.server'
import { householdHead } from '~/features/households/household-head.server'
import { createPlan } from '~/features/plans/create-plan.server'
import type { Context } from '~/server/context.server'
import { contactForm } from '../factories/contacts'
import { household } from '../factories/households'
import { consentingHousehold, householdWithPlan, planFormOf, stepOf } from '../factories/plans'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context

beforeAll(async () => {
  store = await testStore()
})

const asked = async () => (await taskList(officer, 'mine')).rows.filter(({ about }) => about.kind === 'firstContact')
const next = async (id: string) => (await householdHead(officer, id))?.nextDueCode

test('a family that is back without a plan is a task, a stop and the next step from the day of its return', async () => {
  officer = await contextOf(store, 'officer')
  const { id } = await household(officer, { reunifiedOn: '2026-11-18', riskLevel: 'high' })
  expect(await asked()).toMatchObject([{ dueOn: '2026-12-02', late: false, href: `/households/${id}/contacts/new` }])
  expect((await tourOf(officer, '2026-11-16')).stops).toEqual([])
  const [stop] = (await tourOf(officer, '2026-11-30')).stops
  expect(stop).toMatchObject({ householdId: id, due: [{ code: 'firstContact', on: '2026-12-02', late: false }] })
  expect(await householdHead(officer, id)).toMatchObject({ nextDueCode: 'F1', nextDueOn: '2026-12-02' })
  await household(officer, { reunifiedOn: undefined })
  expect(await asked()).toHaveLength(1)
})

test('the contact ends it, its withdrawal asks again, and a plan takes it as its first one', async () => {
  officer = await contextOf(store, 'officer')
  const family = await consentingHousehold(officer)
  expect(await asked()).toMatchObject([{ dueOn: '2026-09-15', late: true }])
  const mistake = contactForm({ heldOn: '2026-09-10' })
  await recordContact(officer, family.id, mistake)
  expect(await asked()).toEqual([])
  expect(await next(family.id)).toBe('M1')
  await withdrawContact(officer, family.id, { contactId: mistake.id, reason: 'Autre famille' })
  expect(await asked()).toHaveLength(1)
  expect(await next(family.id)).toBe('F1')

  await recordContact(officer, family.id, contactForm({ heldOn: '2026-09-12' }))
  await createPlan(officer, family.id, planFormOf(family))
  expect(await stepOf(officer, family.id, 'F1')).toMatchObject({ completedOn: '2026-09-12' })
  expect(await asked()).toEqual([])
})

test('a contact held long before its day leaves the plan alone unless somebody says that it is that one', async () => {
  officer = await contextOf(store, 'officer')
  const { id } = await householdWithPlan(officer)
  const [late, next] = [await stepOf(officer, id, 'F1'), await stepOf(officer, id, 'F3')]
  expect(await contactToRecord(officer, id, null)).toMatchObject({ chosenId: late.id })
  expect((await contactToRecord(officer, id, next.id))?.chosenId).toBe(next.id)
  for (const code of ['F1', 'F2'])
    await recordContact(officer, id, contactForm({ milestoneId: (await stepOf(officer, id, code)).id, early: true }))
  const offered = await contactToRecord(officer, id, null)
  expect(offered).toMatchObject({ chosenId: null, milestones: [{ id: next.id, inDays: 12 }] })

  const early = contactForm({ milestoneId: next.id, heldOn: '2026-10-31' })
  await expect(recordContact(officer, id, early)).rejects.toMatchObject({
    reason: 'contact-far-too-early',
    fields: ['early'],
  })
  expect((await stepOf(officer, id, 'F3')).completedOn).toBeNull()
  await recordContact(officer, id, { ...early, early: true })
  expect((await stepOf(officer, id, 'F3')).completedOn).toBe('2026-10-31')
})
