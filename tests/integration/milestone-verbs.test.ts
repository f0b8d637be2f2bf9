import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '#db/store'
import { addOwnMilestone } from '~/features/plans/add-own-milestone.server'
import { changePlannedDate } from '~/features/plans/change-planned-date.server'
import { milestonePage } from '~/features/plans/milestone-page.server'
import { planOfHousehold } from '~/features/plans/plan-of-household.server'
import { recordCompletion } from '~/features/plans/record-completion.server'
import { waiveGateCondition } from '~/features/plans/waive-gate-condition.server'
import { withdrawCompletion } from '~/features/plans/withdraw-completion.server'
import type { Context } from '~/server/context.server'
import { actionsOn } from '../factories/events'
import { consentingHousehold, householdWithPlan, stepOf } from '../factories/plans'
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

describe('a planned date', () => {
  test('moves with a reason, once for two submissions, and the plan remembers both', async () => {
    const { id } = await householdWithPlan(officer)
    const step = await stepOf(officer, id, 'M2')
    const form = move('2026-12-20')
    await changePlannedDate(officer, step.id, form)
    await changePlannedDate(officer, step.id, form)
    const other = changePlannedDate(officer, step.id, { ...form, plannedOn: '2026-12-22' })
    await expect(other).rejects.toMatchObject({ reason: 'already-sent', status: 409 })
    expect(await milestonePage(officer, step.id)).toMatchObject({
      milestone: { plannedOn: '2026-12-20', plannedBy: 'person', version: 2 },
      dates: [{ fromOn: '2026-11-19', toOn: '2026-12-20', reason: 'Le mil n’est pas rentré' }],
    })
    expect(await actionsOn(store, step.id)).toEqual(['milestone.dateChanged'])
  })

  test('is refused when it is stale, too far, before the return, or not theirs', async () => {
    const { id } = await householdWithPlan(officer)
    const { id: step } = await stepOf(officer, id, 'M2')
    await changePlannedDate(officer, step, move('2026-12-20'))
    await expect(changePlannedDate(officer, step, move('2026-12-21'))).rejects.toThrow('date-changed-meanwhile')
    await expect(changePlannedDate(officer, step, move('2026-08-31', 2))).rejects.toThrow('before-the-return')
    await expect(changePlannedDate(officer, step, move('2031-09-02', 2))).rejects.toThrow('date-too-far')
    await expect(changePlannedDate(stranger, step, move('2026-12-21', 2))).rejects.toThrow('not-there')
    const { id: done } = await stepOf(officer, id, 'M1')
    await expect(changePlannedDate(officer, done, move('2026-12-21'))).rejects.toThrow('already-completed')
  })
})

describe('a completion', () => {
  const paper = (overrides = {}) => ({ id: uuidv7(), completedOn: '2026-09-15', evidence: 'paperSeen', ...overrides })

  test('is recorded once, withdrawn with a reason, and recorded again in a new revision', async () => {
    const { id, step } = await withBirthCertificate()
    const form = paper()
    await recordCompletion(officer, step, form)
    await recordCompletion(officer, step, form)
    await expect(recordCompletion(officer, step, paper())).rejects.toThrow('already-completed')

    const withdrawal = { completionId: form.id, reason: 'Erreur de foyer' }
    await withdrawCompletion(officer, step, withdrawal)
    await withdrawCompletion(officer, step, withdrawal)
    expect(await stepOf(officer, id, 'birthCertificate')).toMatchObject({ completedOn: null, state: 'late' })
    await recordCompletion(officer, step, paper({ completedOn: '2026-09-16' }))

    const page = await milestonePage(officer, step)
    expect(page?.milestone.completedOn).toBe('2026-09-16')
    expect(page?.completions).toMatchObject([{ withdrawal: { reason: 'Erreur de foyer' } }, { withdrawal: null }])
    await expect(withdrawCompletion(officer, step, withdrawal)).resolves.toBeUndefined()
    expect(await actionsOn(store, step)).toEqual([
      'milestone.added',
      'milestone.completed',
      'milestone.completionWithdrawn',
      'milestone.completed',
    ])
  })

  test('needs evidence and a possible date, and is not for what a deed or another person completes', async () => {
    const { id, step } = await withBirthCertificate()
    const record = (code: string, form: object) =>
      stepOf(officer, id, code).then((found) => recordCompletion(officer, found.id, paper(form)))
    await expect(record('birthCertificate', { evidence: undefined })).rejects.toThrow('evidence-missing')
    await expect(record('birthCertificate', { evidence: 'kitDelivery' })).rejects.toThrow('evidence-missing')
    await expect(record('birthCertificate', { completedOn: '2026-11-20' })).rejects.toThrow('in-the-future')
    await expect(record('birthCertificate', { completedOn: '2026-08-31' })).rejects.toThrow('before-the-return')
    await expect(record('M4', { evidence: 'kitDelivery' })).rejects.toThrow('done-by-its-deed')
    await expect(record('F1', { evidence: 'followUpContact' })).rejects.toThrow('done-by-its-deed')
    await expect(record('X', { evidence: 'closureChecklist' })).rejects.toThrow('closure-by-another')
    await expect(recordCompletion(stranger, step, paper())).rejects.toThrow('not-there')
    expect(await actionsOn(store, step)).toEqual(['milestone.added'])
  })

  async function withBirthCertificate() {
    const { id, daughterId } = await householdWithPlan(officer)
    const step = uuidv7()
    const own = { id: step, kind: 'birthCertificate', track: 'children', personId: daughterId } as const
    await addOwnMilestone(officer, id, { ...own, plannedOn: '2026-09-25' })
    return { id, step }
  }
})

describe('an own milestone', () => {
  test('joins the plan with what depends on it, and stands in it once', async () => {
    const { id, daughterId } = await householdWithPlan(officer)
    const form = { id: uuidv7(), kind: 'birthCertificate', track: 'children', personId: daughterId } as const
    await addOwnMilestone(officer, id, { ...form, plannedOn: '2026-09-25' })
    await addOwnMilestone(officer, id, { ...form, plannedOn: '2026-09-25' })
    const plan = await planOfHousehold(officer, id)
    expect(plan?.dependencies.find(({ code }) => code === 'birthCertificate-C1')).toMatchObject({
      state: 'threatened',
      from: { daysLate: 55 },
    })
    const again = { ...form, id: uuidv7(), plannedOn: '2026-09-25' }
    await expect(addOwnMilestone(officer, id, again)).rejects.toThrow('already-in-plan')
    expect(await actionsOn(store, form.id)).toEqual(['milestone.added'])
  })

  test('needs a plan and somebody of the household', async () => {
    const family = await consentingHousehold(officer)
    const form = { id: uuidv7(), kind: 'other', label: 'Puits', track: 'household', plannedOn: '2026-12-01' } as const
    await expect(addOwnMilestone(officer, family.id, form)).rejects.toThrow('no-plan-yet')
    const { id } = await householdWithPlan(officer)
    const other = { ...form, personId: family.daughterId }
    await expect(addOwnMilestone(officer, id, other)).rejects.toThrow('not-in-household')
    await expect(addOwnMilestone(stranger, id, form)).rejects.toThrow('not-there')
  })
})

test('a lead waives the training of a caregiver in the team, which completes it; an officer cannot', async () => {
  const lead = await contextOf(store, 'lead')
  const supervised = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
  const { id, motherId } = await householdWithPlan(supervised)
  const form = {
    id: uuidv7(),
    condition: 'training',
    caregiverId: motherId,
    reason: 'Couturière depuis dix ans',
  } as const
  await expect(waiveGateCondition(supervised, id, form)).rejects.toThrow('not-there')
  await waiveGateCondition(lead, id, form)
  await waiveGateCondition(lead, id, form)
  expect(await stepOf(lead, id, 'M2')).toMatchObject({ completedOn: '2026-11-19' })
  expect((await actionsOn(store, id)).filter((action) => action === 'gate.waived')).toHaveLength(1)
  const elsewhere = await householdWithPlan(officer)
  await expect(waiveGateCondition(lead, elsewhere.id, { ...form, id: uuidv7() })).rejects.toThrow('not-there')
})

function move(plannedOn: string, version = 1) {
  return { id: uuidv7(), plannedOn, version, reason: 'Le mil n’est pas rentré' }
}
