import { desc, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  consents,
  events,
  eventSubjects,
  gateWaivers,
  interviews,
  kitDeliveries,
  kitLines,
  kits,
  milestoneCompletions,
  supportJudgements,
  trainings,
} from '#db/schema/index'
import type { Store } from '#db/store'
import { assignDeliverer } from '~/features/kits/assign-deliverer.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { deliverKit, type DeliveryForm } from '~/features/kits/deliver-kit.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { judgeSupport } from '~/features/kits/judge-support.server'
import type { Context } from '~/server/context.server'
import { planOf } from '../factories/family'
import { approvalOf, kitToDeliver, requestForm, setCeiling, versionsOf, waitingKit } from '../factories/kits'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

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

/** The newest version handed over in full. */
async function fullDelivery(kitId: string, overrides: Partial<DeliveryForm> = {}): Promise<DeliveryForm> {
  const newest = (await versionsOf(store, kitId)).at(-1)
  const lines = await store.query
    .select()
    .from(kitLines)
    .where(eq(kitLines.versionId, newest?.id ?? ''))
    .orderBy(kitLines.position)
  return {
    id: uuidv7(),
    deliveredOn: '2026-11-19',
    place: 'Tsaouni',
    witness: 'Chef de quartier',
    caregiverPresent: true,
    lines: lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
    ...overrides,
  }
}

async function actionsOf(kitId: string) {
  const rows = await store.query
    .select({ action: events.action })
    .from(events)
    .innerJoin(eventSubjects, eq(eventSubjects.eventId, events.id))
    .where(eq(eventSubjects.subjectId, kitId))
    .orderBy(desc(events.id))
  return rows.map(({ action }) => action)
}

async function stateOf(kitId: string) {
  const [kit] = await store.query.select({ state: kits.state }).from(kits).where(eq(kits.id, kitId))
  return kit?.state
}

test('the third person hands over in full: one event, and M4 is done', async () => {
  const { kitId, householdId, caregiverId } = await kitToDeliver(officer, decider, mentor)
  const row = { code: 'M4' as const, personId: caregiverId, plannedOn: '2026-11-15' }
  const { M4 } = await planOf(officer, householdId, [row])
  const form = await fullDelivery(kitId)

  await deliverKit(mentor, kitId, form)
  await deliverKit(mentor, kitId, form)

  expect(await stateOf(kitId)).toBe('delivered')
  expect((await actionsOf(kitId)).slice(0, 2)).toEqual(['kit.delivered', 'kit.delivererAssigned'])
  const completions = await store.query
    .select()
    .from(milestoneCompletions)
    .where(eq(milestoneCompletions.milestoneId, M4 ?? ''))
  expect(completions).toMatchObject([
    { completedOn: '2026-11-19', evidence: 'kitDelivery', evidenceId: form.id, completedById: mentor.actor.id },
  ])
})

test('a part is handed over now with its reason, the rest later, and only then M4 is done', async () => {
  const { kitId, householdId, caregiverId } = await kitToDeliver(officer, decider, mentor)
  await planOf(officer, householdId, [{ code: 'M4', personId: caregiverId, plannedOn: '2026-11-15' }])
  const full = await fullDelivery(kitId)
  const [sacks, stove] = full.lines
  if (!sacks || !stove) throw new Error('The kit has two lines.')
  const part = [{ ...sacks, quantity: 1, shortageWhy: 'later' as const }, stove]

  await expect(deliverKit(mentor, kitId, { ...full, lines: [{ ...sacks, quantity: 1 }, stove] })).rejects.toMatchObject(
    { reason: 'shortage-unexplained', status: 422 },
  )
  await deliverKit(mentor, kitId, { ...full, lines: part })
  expect(await stateOf(kitId)).toBe('partlyDelivered')
  expect(
    await store.query.select().from(milestoneCompletions).where(eq(milestoneCompletions.householdId, householdId)),
  ).toHaveLength(0)

  await expect(
    deliverKit(mentor, kitId, { ...full, id: uuidv7(), lines: [{ ...sacks, quantity: 2 }] }),
  ).rejects.toMatchObject({ reason: 'more-than-approved', status: 422 })
  await expect(
    editKitLines(officer, kitId, { ...requestForm('', ''), id: uuidv7(), version: 1 }),
  ).rejects.toMatchObject({ reason: 'kit-being-delivered', status: 409 })
  await deliverKit(mentor, kitId, { ...full, id: uuidv7(), lines: [{ ...sacks, quantity: 1 }] })

  expect(await stateOf(kitId)).toBe('delivered')
  expect(
    await store.query.select().from(milestoneCompletions).where(eq(milestoneCompletions.householdId, householdId)),
  ).toHaveLength(1)
  await expect(deliverKit(mentor, kitId, { ...full, id: uuidv7() })).rejects.toMatchObject({
    reason: 'already-delivered',
    status: 409,
  })
  await expect(assignDeliverer(officer, kitId, { delivererId: mentor.actor.id })).rejects.toMatchObject({
    reason: 'already-delivered',
  })
})

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

  await expect(deliverKit(mentor, kitId, await fullDelivery(kitId))).rejects.toMatchObject({
    reason: 'gate-closed',
    status: 409,
  })
  expect(await stateOf(kitId)).toBe('approved')
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
  await expect(deliverKit(mentor, kitId, await fullDelivery(kitId))).rejects.toMatchObject({ reason: 'gate-closed' })

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
  await deliverKit(mentor, kitId, await fullDelivery(kitId))

  expect(await stateOf(kitId)).toBe('delivered')
})

test('neither requester nor approver is asked to hand over, nor somebody else', async () => {
  const { kitId } = await kitToDeliver(officer, decider, mentor)
  const [lead, stranger] = [await contextOf(store, 'lead'), await contextOf(store, 'mentor')]
  const ask = (whom: Context) => assignDeliverer(officer, kitId, { delivererId: whom.actor.id })

  await expect(ask(officer)).rejects.toMatchObject({ reason: 'deliverer-is-requester', status: 422 })
  await expect(ask(decider)).rejects.toMatchObject({ reason: 'deliverer-is-approver', status: 422 })
  await expect(ask(lead)).rejects.toMatchObject({ reason: 'not-a-deliverer', status: 422 })
  await expect(assignDeliverer(decider, kitId, { delivererId: mentor.actor.id })).rejects.toMatchObject({ status: 404 })
  await expect(deliverKit(stranger, kitId, await fullDelivery(kitId))).rejects.toMatchObject({ status: 404 })
  await expect(deliverKit(officer, kitId, await fullDelivery(kitId))).rejects.toMatchObject({ status: 404 })
})

test.each(['officer', 'decider'] as const)('even named in the row, the %s does not hand over', async (who) => {
  const { kitId } = await kitToDeliver(officer, decider, mentor)
  const actor = who === 'officer' ? officer : decider
  await store.write((tx) => tx.update(kits).set({ delivererId: actor.actor.id }).where(eq(kits.id, kitId)))

  await expect(deliverKit(actor, kitId, await fullDelivery(kitId))).rejects.toMatchObject({
    reason: who === 'officer' ? 'own-request' : 'own-approval',
    status: 403,
  })
})

test('what is not approved, or no longer, is not handed over', async () => {
  const waiting = await waitingKit(officer)
  await expect(assignDeliverer(officer, waiting.kitId, { delivererId: mentor.actor.id })).rejects.toMatchObject({
    reason: 'not-approved',
    status: 409,
  })

  const { kitId } = await kitToDeliver(officer, decider, mentor)
  const form = await fullDelivery(kitId)
  await editKitLines(officer, kitId, { ...requestForm('', ''), id: uuidv7(), version: 1 })
  await store.write((tx) => tx.update(kits).set({ delivererId: mentor.actor.id }).where(eq(kits.id, kitId)))
  await expect(deliverKit(mentor, kitId, form)).rejects.toMatchObject({ reason: 'not-approved', status: 409 })
})

test.each([
  ['2026-11-20', 'in-the-future'],
  ['2026-11-18', 'before-approval'],
] as const)('a handover on %s is refused: %s', async (deliveredOn, reason) => {
  const { kitId } = await kitToDeliver(officer, decider, mentor)

  await expect(deliverKit(mentor, kitId, await fullDelivery(kitId, { deliveredOn }))).rejects.toMatchObject({ reason })
})

test('two handovers at once hand nothing over twice', async () => {
  const { kitId } = await kitToDeliver(officer, decider, mentor)
  const [one, other] = [await fullDelivery(kitId), await fullDelivery(kitId)]

  const results = await Promise.allSettled([deliverKit(mentor, kitId, one), deliverKit(mentor, kitId, other)])

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await store.query.select().from(kitDeliveries).where(eq(kitDeliveries.kitId, kitId))).toHaveLength(1)
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

test('a decision on an approved version names who was quicker', async () => {
  const { kitId } = await waitingKit(officer)
  const approval = await approvalOf(store, kitId)
  await decideKit(decider, kitId, approval)
  const late = await contextOf(store, 'officer')

  await expect(decideKit(late, kitId, approval)).rejects.toMatchObject({
    reason: 'already-decided',
    values: { name: decider.actor.displayName },
  })
})
