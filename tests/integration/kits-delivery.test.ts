import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kitDeliveries, kits, milestoneCompletions } from '#db/schema/index'
import type { Store } from '#db/store'
import { assignDeliverer } from '~/features/kits/assign-deliverer.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import { deliveryForm } from '~/features/kits/delivery-schema.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { answerForm } from '~/server/answer-form.server'
import type { Context } from '~/server/context.server'
import { planOf } from '../factories/family'
import { approvalOf, kitToDeliver, requestForm, setCeiling, waitingKit } from '../factories/kits'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'
import { actionsOf, fullDelivery, stateOf } from '../factories/kit-rows'

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

test('the third person hands over in full: one event, and M4 is done', async () => {
  const { kitId, householdId, caregiverId } = await kitToDeliver(officer, decider, mentor)
  const row = { code: 'M4' as const, personId: caregiverId, plannedOn: '2026-11-15' }
  const { M4 } = await planOf(officer, householdId, [row])
  const form = await fullDelivery(store, kitId)

  await deliverKit(mentor, kitId, form)
  await deliverKit(mentor, kitId, form)

  expect(await stateOf(store, kitId)).toBe('delivered')
  expect((await actionsOf(store, kitId)).slice(0, 2)).toEqual(['kit.delivered', 'kit.delivererAssigned'])
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
  const full = await fullDelivery(store, kitId)
  const [sacks, stove] = full.lines
  if (!sacks || !stove) throw new Error('The kit has two lines.')
  const part = [{ ...sacks, quantity: 1, shortageWhy: 'later' as const }, stove]

  await expect(deliverKit(mentor, kitId, { ...full, lines: [{ ...sacks, quantity: 1 }, stove] })).rejects.toMatchObject(
    { reason: 'shortage-unexplained', status: 422, fields: ['lines[0].shortageWhy'] },
  )
  await deliverKit(mentor, kitId, { ...full, lines: part })
  expect(await stateOf(store, kitId)).toBe('partlyDelivered')
  expect(
    await store.query.select().from(milestoneCompletions).where(eq(milestoneCompletions.householdId, householdId)),
  ).toHaveLength(0)

  await expect(
    deliverKit(mentor, kitId, { ...full, id: uuidv7(), lines: [{ ...sacks, quantity: 2 }] }),
  ).rejects.toMatchObject({
    ...{ reason: 'more-than-approved', status: 422, fields: ['lines[0].quantity'] },
    values: { item: 'Arachide décortiquée, sac de 100 kg', left: '1 sac' },
  })
  await expect(
    editKitLines(officer, kitId, { ...requestForm('', ''), id: uuidv7(), version: 1 }),
  ).rejects.toMatchObject({ reason: 'kit-being-delivered', status: 409 })
  const rest = { ...full, id: uuidv7(), paperNumber: 'CB-0002', lines: [{ ...sacks, quantity: 1 }] }
  await deliverKit(mentor, kitId, rest)

  expect(await stateOf(store, kitId)).toBe('delivered')
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

test('neither requester nor approver is asked to hand over, nor somebody else', async () => {
  const { kitId } = await kitToDeliver(officer, decider, mentor)
  const [lead, stranger] = [await contextOf(store, 'lead'), await contextOf(store, 'mentor')]
  const ask = (whom: Context) => assignDeliverer(officer, kitId, { delivererId: whom.actor.id })

  await expect(ask(officer)).rejects.toMatchObject({ reason: 'deliverer-is-requester', status: 422 })
  await expect(ask(decider)).rejects.toMatchObject({ reason: 'deliverer-is-approver', status: 422 })
  await expect(ask(lead)).rejects.toMatchObject({ reason: 'not-a-deliverer', status: 422 })
  await expect(assignDeliverer(decider, kitId, { delivererId: mentor.actor.id })).rejects.toMatchObject({ status: 404 })
  await expect(deliverKit(stranger, kitId, await fullDelivery(store, kitId))).rejects.toMatchObject({ status: 404 })
  await expect(deliverKit(officer, kitId, await fullDelivery(store, kitId))).rejects.toMatchObject({ status: 404 })
})

test.each(['officer', 'decider'] as const)('even named in the row, the %s does not hand over', async (who) => {
  const { kitId } = await kitToDeliver(officer, decider, mentor)
  const actor = who === 'officer' ? officer : decider
  await store.write((tx) => tx.update(kits).set({ delivererId: actor.actor.id }).where(eq(kits.id, kitId)))

  await expect(deliverKit(actor, kitId, await fullDelivery(store, kitId))).rejects.toMatchObject({
    reason: who === 'officer' ? 'delivery-own-request' : 'delivery-own-approval',
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
  const form = await fullDelivery(store, kitId)
  await editKitLines(officer, kitId, { ...requestForm('', ''), id: uuidv7(), version: 1 })
  await expect(deliverKit(mentor, kitId, form)).rejects.toMatchObject({ reason: 'not-approved', status: 409 })
})

test.each([
  ['2026-11-20', 'delivery-in-the-future'],
  ['2026-11-18', 'delivery-before-approval'],
] as const)('a handover on %s is refused: %s', async (deliveredOn, reason) => {
  const { kitId } = await kitToDeliver(officer, decider, mentor)

  await expect(deliverKit(mentor, kitId, await fullDelivery(store, kitId, { deliveredOn }))).rejects.toMatchObject({
    reason,
  })
})

test('a line posted twice is refused, and nothing is written', async () => {
  const { kitId } = await kitToDeliver(officer, decider, mentor)
  const full = await fullDelivery(store, kitId)
  const lines = full.lines.flatMap((line) => [
    { ...line, quantity: 1 },
    { ...line, quantity: 0 },
  ])

  await expect(deliverKit(mentor, kitId, { ...full, lines })).rejects.toMatchObject({
    reason: 'line-twice',
    status: 422,
  })
  expect(await stateOf(store, kitId)).toBe('approved')
})

test('two handovers at once hand nothing over twice', async () => {
  const { kitId } = await kitToDeliver(officer, decider, mentor)
  const [one, other] = [await fullDelivery(store, kitId), await fullDelivery(store, kitId)]

  const results = await Promise.allSettled([deliverKit(mentor, kitId, one), deliverKit(mentor, kitId, other)])

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await store.query.select().from(kitDeliveries).where(eq(kitDeliveries.kitId, kitId))).toHaveLength(1)
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

test('a shortage without a word is said at its own line, with all that was typed', async () => {
  const { kitId } = await kitToDeliver(officer, decider, mentor)
  const { lines, ...full } = await fullDelivery(store, kitId)
  const typed = Object.entries({ ...full, caregiverPresent: 'on' }).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  const counted = lines.flatMap(({ lineId }, place) => [
    [`lines[${place}].lineId`, lineId],
    [`lines[${place}].quantity`, place === 1 ? '0' : '2'],
  ])
  const request = new Request('http://komawa.test/kits', {
    method: 'POST',
    body: new URLSearchParams([...typed, ...counted]),
  })
  const answer = await answerForm(request, deliveryForm, (form) => deliverKit(mentor, kitId, form))
  expect(answer?.data.lastResult.error).toEqual({ 'lines[1].shortageWhy': ['refused.shortage-unexplained'] })
  expect(answer?.data.lastResult.initialValue).toMatchObject({ witness: full.witness })
})
