import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  consents,
  gateWaivers,
  households,
  interviews,
  kitTypes,
  people,
  supportJudgements,
  trainings,
} from '#db/schema/index'
import type { Store } from '#db/store'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import { judgeSupport } from '~/features/kits/judge-support.server'
import { requestKit } from '~/features/kits/request-kit.server'
import type { Context } from '~/server/context.server'
import { kitToDeliver, requestForm, setCeiling, waitingKit } from '../factories/kits'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'
import { fullDelivery, stateOf } from '../factories/kit-rows'

let store: Store
let officer: Context
let decider: Context
let mentor: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  decider = await contextOf(store, 'officer')
  mentor = await contextOf(store, 'mentor')
  await setCeiling(decider, 200_000)
})

afterAll(() => store.close())

test.each([
  [
    'no consent',
    (household: string) => store.write((tx) => tx.delete(consents).where(eq(consents.householdId, household))),
  ],
  [
    'an old baseline',
    (household: string) =>
      store.write((tx) =>
        tx.update(interviews).set({ interviewedOn: '2026-07-21' }).where(eq(interviews.householdId, household)),
      ),
  ],
  [
    'no training',
    (_: string, caregiver: string) =>
      store.write((tx) => tx.delete(trainings).where(eq(trainings.personId, caregiver))),
  ],
  [
    'no judgement',
    (_: string, caregiver: string) =>
      store.write((tx) => tx.delete(supportJudgements).where(eq(supportJudgements.caregiverId, caregiver))),
  ],
] as const)('with %s the gate is closed', async (_, close) => {
  const { kitId, householdId, caregiverId } = await kitToDeliver(officer, decider, mentor)
  await close(householdId, caregiverId)

  await expect(deliverKit(mentor, kitId, await fullDelivery(store, kitId))).rejects.toMatchObject({
    reason: 'gate-closed',
    status: 409,
  })
  expect(await stateOf(store, kitId)).toBe('approved')
})

test('a judgement that is not safe closes the gate, and a waiver of the training opens it', async () => {
  const { kitId, householdId, caregiverId } = await kitToDeliver(officer, decider, mentor)
  const judgement = {
    caregiverId,
    incomeControl: 'spouse' as const,
    caregiverPosition: 'atRisk' as const,
    reason: 'À revoir.',
    judgedOn: '2026-11-19',
  }
  const later = { ...officer, now: new Date(officer.now.getTime() + 1000) }
  await judgeSupport(later, householdId, { ...judgement, id: uuidv7(), outcome: 'notSafe' })
  await expect(deliverKit(mentor, kitId, await fullDelivery(store, kitId))).rejects.toMatchObject({
    reason: 'gate-closed',
  })

  const latest = { ...officer, now: new Date(officer.now.getTime() + 2000) }
  await judgeSupport(latest, householdId, { ...judgement, id: uuidv7(), outcome: 'safe' })
  await store.write(async (tx) => {
    await tx.delete(trainings).where(eq(trainings.personId, caregiverId))
    await tx.insert(gateWaivers).values({
      id: uuidv7(),
      householdId,
      caregiverId,
      condition: 'training',
      reason: 'Commerçante depuis dix ans.',
      waivedById: decider.actor.id,
      waivedAt: officer.now,
    })
  })
  await deliverKit(mentor, kitId, await fullDelivery(store, kitId))

  expect(await stateOf(store, kitId)).toBe('delivered')
})

test.each([
  [
    'baseline',
    (household: string) =>
      store.write((tx) =>
        tx.update(interviews).set({ interviewedOn: '2026-11-22' }).where(eq(interviews.householdId, household)),
      ),
  ],
  [
    'training',
    (_: string, caregiver: string) =>
      store.write((tx) => tx.update(trainings).set({ endedOn: '2026-11-22' }).where(eq(trainings.personId, caregiver))),
  ],
  [
    'consent',
    (household: string) =>
      store.write((tx) =>
        tx.update(consents).set({ askedOn: '2026-11-22' }).where(eq(consents.householdId, household)),
      ),
  ],
  [
    'judgement',
    (_: string, caregiver: string) =>
      store.write((tx) =>
        tx
          .update(supportJudgements)
          .set({ judgedOn: '2026-11-22' })
          .where(eq(supportJudgements.caregiverId, caregiver)),
      ),
  ],
] as const)('a %s between the handover and its typing does not open the gate', async (_, move) => {
  const { kitId, householdId, caregiverId } = await kitToDeliver(officer, decider, mentor)
  await move(householdId, caregiverId)
  const typing = { ...mentor, now: new Date('2026-11-25T10:00:00Z') }

  await expect(deliverKit(typing, kitId, await fullDelivery(store, kitId))).rejects.toMatchObject({
    reason: 'gate-closed-that-day',
    status: 409,
  })
  await deliverKit(typing, kitId, await fullDelivery(store, kitId, { deliveredOn: '2026-11-22' }))
})

test('what was in order on the day stays so, unless consent or judgement is gone by the typing', async () => {
  const typing = { ...mentor, now: new Date('2027-01-20T10:00:00Z') }
  const aged = await kitToDeliver(officer, decider, mentor)
  await deliverKit(typing, aged.kitId, await fullDelivery(store, aged.kitId))

  const unsafe = await kitToDeliver(officer, decider, mentor)
  await judgeSupport({ ...officer, now: typing.now }, unsafe.householdId, {
    id: uuidv7(),
    caregiverId: unsafe.caregiverId,
    outcome: 'notSafe',
    incomeControl: 'spouse',
    caregiverPosition: 'atRisk',
    reason: 'À revoir.',
    judgedOn: '2027-01-10',
  })
  await expect(deliverKit(typing, unsafe.kitId, await fullDelivery(store, unsafe.kitId))).rejects.toMatchObject({
    reason: 'gate-closed',
  })
})

test('neither a closed case nor a caregiver who left is judged or asked for', async () => {
  const { householdId, caregiverId } = await waitingKit(officer)
  const [type] = await store.query.select({ id: kitTypes.id }).from(kitTypes).limit(1)
  const judgement = {
    id: uuidv7(),
    caregiverId,
    outcome: 'notSafe' as const,
    incomeControl: 'spouse' as const,
    caregiverPosition: 'atRisk' as const,
    reason: 'À revoir.',
    judgedOn: '2026-11-19',
  }
  const ask = () => requestKit(officer, householdId, requestForm(caregiverId, type?.id ?? ''))
  const leave = (leftHouseholdOn: string | null) =>
    store.write((tx) => tx.update(people).set({ leftHouseholdOn }).where(eq(people.id, caregiverId)))

  await leave('2026-11-01')
  await expect(ask()).rejects.toMatchObject({ reason: 'not-a-caregiver-here', status: 422 })
  await expect(judgeSupport(officer, householdId, judgement)).rejects.toMatchObject({ reason: 'not-a-caregiver-here' })
  await leave(null)
  await store.write((tx) => tx.update(households).set({ closedOn: '2026-11-18' }).where(eq(households.id, householdId)))
  await expect(ask()).rejects.toMatchObject({ reason: 'case-closed', status: 409 })
  await expect(judgeSupport(officer, householdId, judgement)).rejects.toMatchObject({ reason: 'case-closed' })
})

test('nobody complicit is judged safe to support', async () => {
  const { householdId, caregiverId } = await waitingKit(officer)
  const judgement = {
    id: uuidv7(),
    caregiverId,
    outcome: 'safe' as const,
    incomeControl: 'caregiver' as const,
    caregiverPosition: 'complicit' as const,
    reason: 'x',
    judgedOn: '2026-11-19',
  }
  await expect(judgeSupport(officer, householdId, judgement)).rejects.toMatchObject({ status: 422 })
  await expect(judgeSupport(decider, householdId, judgement)).rejects.toMatchObject({ status: 404 })
})
