import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '#db/store'
import { addMember } from '~/features/households/add-member.server'
import { changePlannedDate } from '~/features/plans/change-planned-date.server'
import { createPlan } from '~/features/plans/create-plan.server'
import { milestonePage } from '~/features/plans/milestone-page.server'
import { planOfHousehold } from '~/features/plans/plan-of-household.server'
import { revisePlan } from '~/features/plans/revise-plan.server'
import { childrenToChoose } from '~/features/schooling/children-to-choose.server'
import { householdSchool } from '~/features/schooling/household-school.server'
import type { Context } from '~/server/context.server'
import { actionsOn } from '../factories/events'
import { household, member } from '../factories/households'
import { consentingHousehold, householdWithPlan, planFormOf, stepOf } from '../factories/plans'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let stranger: Context
beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  stranger = await contextOf(store, 'officer')
})

describe('a first plan', () => {
  test('both tracks are dated from the return, and what is known is complete', async () => {
    const { id, daughterId } = await householdWithPlan(officer, { birthCertificateFor: [] })
    const plan = await planOfHousehold(officer, id)
    const on = Object.fromEntries(
      (plan?.milestones ?? []).map((step) => [step.code, step.completedOn ?? step.plannedOn]),
    )
    expect(on).toMatchObject({
      M0: '2026-09-01',
      M1: '2026-09-20',
      M2: '2026-11-19',
      C1: '2026-10-01',
      H1: '2026-10-16',
    })
    expect(plan?.milestones.filter(({ completedOn }) => completedOn).map(({ code }) => code)).toEqual(['M0', 'M1'])
    expect(plan?.dependencies.map(({ code }) => code).sort()).toEqual(['H1-M4', 'M2-M4', 'M3-M4', 'M4-feesDue'])
    expect(plan?.milestones.find(({ code }) => code === 'feesDue')).toMatchObject({ personId: daughterId })
    expect((await actionsOn(store, id)).filter((action) => action.startsWith('plan.'))).toEqual(['plan.created'])
  })

  test('the same form twice is one plan and one event; another form meets the plan that stands', async () => {
    const { id, form } = await householdWithPlan(officer)
    await createPlan(officer, id, form)
    await expect(createPlan(officer, id, { ...form, id: uuidv7() })).rejects.toThrow('plan-stands-already')
    expect((await actionsOn(store, id)).filter((action) => action.startsWith('plan.'))).toEqual(['plan.created'])
  })

  test('is not agreed without consent, with nobody in it, or before anybody is back', async () => {
    const without = await household(officer)
    const [mother] = without.form.members
    const alone = { motherId: mother?.id ?? '', daughterId: mother?.id ?? '' }
    const form = { ...planFormOf(alone), childIds: [] }
    await expect(createPlan(officer, without.id, form)).rejects.toThrow('no-consent-for-plan')
    await expect(createPlan(officer, without.id, { ...form, caregiverIds: [] })).rejects.toThrow('nobody-in-plan')
    await expect(createPlan(officer, without.id, { ...form, childIds: [uuidv7()] })).rejects.toThrow('not-in-household')
    const future = { ...form, agreedOn: '2026-11-20' }
    await expect(createPlan(officer, without.id, future)).rejects.toThrow('in-the-future')
    expect(await planOfHousehold(officer, without.id)).toMatchObject({ revision: 0 })
    const waiting = await household(officer, { reunifiedOn: undefined })
    await expect(createPlan(officer, waiting.id, form)).rejects.toThrow('nobody-back-yet')
  })

  test('takes in whoever is 17 until the birthday', async () => {
    const { id, motherId, daughterId } = await consentingHousehold(officer)
    const [almost, grown] = [born('2008-11-20'), born('2008-11-19')]
    for (const person of [almost, grown]) await addMember(officer, id, person)
    const form = planFormOf({ motherId, daughterId })
    const withGrown = { ...form, childIds: [daughterId, grown.id] }
    await expect(createPlan(officer, id, withGrown)).rejects.toThrow('not-in-household')
    await createPlan(officer, id, { ...form, childIds: [daughterId, almost.id] })
    const plan = await planOfHousehold(officer, id)
    expect(plan?.milestones.some(({ code, personId }) => code === 'C1' && personId === almost.id)).toBe(true)

    expect((await householdSchool(officer, id))?.children.map((child) => child.id).sort()).toEqual(
      [daughterId, almost.id].sort(),
    )
    const choices = (await childrenToChoose(officer)).map((child) => child.id)
    expect(choices).toContain(almost.id)
    expect(choices).not.toContain(grown.id)
  })

  test("somebody else's household does not exist", async () => {
    const family = await consentingHousehold(officer)
    await expect(createPlan(stranger, family.id, planFormOf(family))).rejects.toThrow('not-there')
    expect(await planOfHousehold(stranger, family.id)).toBeNull()
  })
})

describe('a revision', () => {
  test('gives a new child their steps and keeps identities, completions and moved dates', async () => {
    const { id, motherId, daughterId } = await householdWithPlan(officer)
    const [agreed, training] = [await stepOf(officer, id, 'M1'), await stepOf(officer, id, 'M2')]
    await changePlannedDate(officer, training.id, move('2026-12-20'))
    const son = member({ givenName: 'Moussa', sex: 'male', age: 8 })
    await addMember(officer, id, son)
    const form = { ...planFormOf({ motherId, daughterId }), childIds: [daughterId, son.id], seenRevision: 1 }
    await revisePlan(officer, id, form)
    await revisePlan(officer, id, form)

    const plan = await planOfHousehold(officer, id)
    expect(plan?.revision).toBe(2)
    expect(
      plan?.milestones
        .filter(({ code }) => code === 'C1')
        .map(({ personId }) => personId)
        .sort(),
    ).toEqual([daughterId, son.id].sort())
    expect(await stepOf(officer, id, 'M1')).toEqual(agreed)
    expect(await stepOf(officer, id, 'M2')).toMatchObject({ id: training.id, plannedOn: '2026-12-20' })
    expect((await actionsOn(store, id)).filter((action) => action === 'plan.revised')).toHaveLength(1)
  })

  test('leaves the open steps of somebody who is no longer in it behind, and can be opened still', async () => {
    const { id, motherId, daughterId } = await householdWithPlan(officer)
    const enrolment = await stepOf(officer, id, 'C1')
    await revisePlan(officer, id, { ...planFormOf({ motherId, daughterId }), childIds: [], seenRevision: 1 })
    const plan = await planOfHousehold(officer, id)
    expect(plan?.milestones.some(({ track }) => track === 'children')).toBe(false)
    expect(await milestonePage(officer, enrolment.id)).toMatchObject({ inForce: false, editable: false })
    await expect(changePlannedDate(officer, enrolment.id, move('2026-12-20'))).rejects.toThrow('not-in-plan')
  })

  test('of a plan that changed meanwhile is refused', async () => {
    const { id, motherId, daughterId } = await householdWithPlan(officer)
    const form = { ...planFormOf({ motherId, daughterId }), seenRevision: 1 }
    await revisePlan(officer, id, form)
    await expect(revisePlan(officer, id, { ...form, id: uuidv7() })).rejects.toThrow('plan-changed-meanwhile')
  })
})

function move(plannedOn: string, version = 1) {
  return { id: uuidv7(), plannedOn, version, reason: 'Le mil n’est pas rentré' }
}

function born(birthDate: string) {
  return member({ givenName: 'Laouali', sex: 'male', birthDate, age: undefined })
}
