import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { delegations, kitDecisions, kitLines, lotItems, lotKitLines, lots } from '#db/schema/index'
import type { Store } from '#db/store'
import { delegate, type DelegationForm } from '~/features/delegations/delegate.server'
import { delegationsOf, ownDelegation } from '~/features/delegations/delegations-of.server'
import { endDelegation } from '~/features/delegations/end-delegation.server'
import { assignDeliverer } from '~/features/kits/assign-deliverer.server'
import { cancelKit } from '~/features/kits/cancel-kit.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { declareLink } from '~/features/kits/declare-link.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { kitForCancellation } from '~/features/kits/kit-for-cancellation.server'
import { kitForDecision } from '~/features/kits/kit-for-decision.server'
import { kitPage } from '~/features/kits/kit-page.server'
import { kitsToDecide } from '~/features/kits/kits-to-decide.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import { spendCommitment } from '~/server/budget.server'
import type { Context } from '~/server/context.server'
import { fundedLine } from '../factories/funds'
import { actionsOf, stateOf } from '../factories/kit-rows'
import { approvedByCommittee, heldBy, lineAt, setAmount, tieToSupplier } from '../factories/kit-steps'
import { approvalOf, draftKit, requestForm, setCeiling, versionsOf, waitingKit } from '../factories/kits'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let other: Context
let third: Context
let lead: Context
let lead2: Context

/** Officers up to 100 000, two approvals above 200 000, a committee above 400 000. */
beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer', { displayName: 'Aïchatou' })
  other = await contextOf(store, 'officer', { displayName: 'Moussa' })
  third = await contextOf(store, 'officer', { displayName: 'Ousmane' })
  lead = await contextOf(store, 'lead', { displayName: 'Mariama' })
  lead2 = await contextOf(store, 'lead', { displayName: 'Zeinabou' })
  await setCeiling(lead, 100_000)
  await setAmount(lead, 'kits.secondApprovalAbove', 200_000)
  await setAmount(lead, 'kits.committeeAbove', 400_000)
})

afterAll(() => store.close())

const kitOf = (unitPrice: number, supplier?: string) =>
  waitingKit(officer, {
    lines: [{ item: 'Moulin', unit: 'piece', quantity: 1, unitPrice }],
    ...(supplier === undefined ? {} : { supplier }),
  })
const edit = (version = 1) => ({ ...requestForm('', ''), id: uuidv7(), version })
const onDay = (context: Context, day: string) => ({ ...context, now: new Date(`${day}T09:00:00Z`) })

async function decisionsOf(kitId: string) {
  const versions = await versionsOf(store, kitId)
  const rows = await store.query
    .select()
    .from(kitDecisions)
    .where(eq(kitDecisions.versionId, versions.at(-1)?.id ?? ''))
    .orderBy(kitDecisions.step)
  return rows.map(({ step, outcome, completes, asLead, onBehalfOfId, budgetLineId }) => ({
    step,
    outcome,
    completes,
    asLead,
    onBehalfOfId,
    budgetLineId,
  }))
}

test('the approval takes its amount from the line it names', async () => {
  const { kitId } = await kitOf(90_000)
  const lineId = await fundedLine(lead, { amount: 100_000 })

  await decideKit(other, kitId, { ...(await approvalOf(store, kitId)), budgetLineId: lineId })

  expect(await heldBy(store, kitId)).toEqual({ lineId, committed: 90_000, spent: 0 })
  expect(await lineAt(store, lineId)).toEqual({ allotted: 100_000, committed: 90_000, spent: 0 })
  const [decision] = await decisionsOf(kitId)
  expect(decision).toMatchObject({ step: 1, completes: true, asLead: false, budgetLineId: lineId })
})

test('a line that is too short, missing or unknown leaves everything as it was', async () => {
  const { kitId } = await kitOf(90_000)
  const approval = await approvalOf(store, kitId)
  const short = await fundedLine(lead, { amount: 89_999 })
  const decide = (budgetLineId: string | undefined) => decideKit(other, kitId, { ...approval, budgetLineId })

  await expect(decide(short)).rejects.toMatchObject({ reason: 'budget-line-short', status: 409 })
  await expect(decide(undefined)).rejects.toMatchObject({ reason: 'budget-line-missing', status: 422 })
  await expect(decide(uuidv7())).rejects.toMatchObject({ reason: 'no-such-budget-line', status: 422 })

  expect(await stateOf(store, kitId)).toBe('submitted')
  expect(await decisionsOf(kitId)).toEqual([])
  expect(await heldBy(store, kitId)).toBeNull()
  expect(await lineAt(store, short)).toMatchObject({ committed: 0 })
})

test('above the second threshold two people approve, one of them the lead', async () => {
  const { kitId } = await kitOf(250_000)
  const approval = await approvalOf(store, kitId)

  await decideKit(other, kitId, approval)
  await decideKit(other, kitId, approval)

  expect(await stateOf(store, kitId)).toBe('submitted')
  expect(await heldBy(store, kitId)).toBeNull()
  await expect(assignDeliverer(officer, kitId, { delivererId: third.actor.id })).rejects.toMatchObject({
    reason: 'not-approved',
  })
  await expect(decideKit(third, kitId, approval)).rejects.toMatchObject({
    reason: 'above-your-ceiling',
    values: { names: 'Mariama ou Zeinabou' },
  })
  expect((await kitsToDecide(other)).map(({ id }) => id)).not.toContain(kitId)
  expect(await kitForDecision(lead, kitId, null)).toMatchObject({
    completes: true,
    needed: { approvals: 2, needsLead: true },
    given: [{ byName: 'Moussa', completes: false }],
    budgetLineId: approval.budgetLineId,
  })

  await decideKit(lead, kitId, { ...approval, budgetLineId: undefined })

  expect(await stateOf(store, kitId)).toBe('approved')
  expect(await heldBy(store, kitId)).toMatchObject({ committed: 250_000, lineId: approval.budgetLineId })
  expect(await decisionsOf(kitId)).toMatchObject([
    { step: 1, completes: false, asLead: false },
    { step: 2, completes: true, asLead: true },
  ])
  expect(await actionsOf(store, kitId)).toEqual([
    'kit.approved',
    'kit.approvedInPart',
    'kit.submitted',
    'kit.requested',
  ])
  await expect(assignDeliverer(officer, kitId, { delivererId: other.actor.id })).rejects.toMatchObject({
    reason: 'deliverer-is-approver',
  })
})

test('the same person does not approve twice, whatever they choose', async () => {
  const { kitId } = await kitOf(250_000)
  const approval = await approvalOf(store, kitId)
  await decideKit(lead, kitId, approval)

  const refused = decideKit(lead, kitId, { ...approval, outcome: 'returned', reason: 'Non.' })
  await expect(refused).rejects.toMatchObject({ reason: 'own-approval-already', status: 403 })
  await expect(refused).rejects.toMatchObject({ values: { names: 'Moussa, Ousmane ou Zeinabou' } })
  await decideKit(third, kitId, { ...approval, outcome: 'declined', reason: 'Trop cher.', otherWay: 'Volaille.' })
  expect(await stateOf(store, kitId)).toBe('declined')
  expect(await heldBy(store, kitId)).toBeNull()
})

test('two deciders of the second step at once: one approval, one commitment', async () => {
  const { kitId } = await kitOf(250_000)
  const approval = await approvalOf(store, kitId)
  const lineId = await fundedLine(lead, { amount: 300_000 })
  await decideKit(other, kitId, { ...approval, budgetLineId: lineId })

  const results = await Promise.allSettled([
    decideKit(lead, kitId, { ...approval, budgetLineId: lineId }),
    decideKit(lead2, kitId, { ...approval, budgetLineId: lineId }),
  ])

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await lineAt(store, lineId)).toMatchObject({ committed: 250_000 })
  expect(await decisionsOf(kitId)).toHaveLength(2)
})

test('two kits at once on a line that bears one: one is approved, the other is told', async () => {
  const [one, two] = [await kitOf(90_000), await kitOf(90_000)]
  const lineId = await fundedLine(lead, { amount: 100_000 })
  const decide = async (by: Context, kitId: string) =>
    decideKit(by, kitId, { ...(await approvalOf(store, kitId)), budgetLineId: lineId })

  const results = await Promise.allSettled([decide(other, one.kitId), decide(third, two.kitId)])

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({ reason: 'budget-line-short' })
  expect(await lineAt(store, lineId)).toEqual({ allotted: 100_000, committed: 90_000, spent: 0 })
})

test('above the third threshold the committee comes first, and its members hand nothing over', async () => {
  const { kitId } = await kitOf(450_000)
  const approval = await approvalOf(store, kitId)

  await expect(decideKit(lead, kitId, approval)).rejects.toMatchObject({
    reason: 'committee-first',
    status: 403,
    values: { names: 'Mariama ou Zeinabou' },
  })
  await approvedByCommittee(lead, kitId, [third, other], [2])
  await decideKit(other, kitId, approval)
  await decideKit(lead, kitId, approval)

  expect(await stateOf(store, kitId)).toBe('approved')
  await expect(assignDeliverer(officer, kitId, { delivererId: third.actor.id })).rejects.toMatchObject({
    reason: 'deliverer-is-approver',
  })
})

test('a committee’s word is for one content: after an edit it sits again', async () => {
  const { kitId } = await kitOf(450_000)
  await approvedByCommittee(lead, kitId)
  await editKitLines(officer, kitId, {
    ...edit(),
    lines: [{ item: 'Moulin', unit: 'piece', quantity: 1, unitPrice: 460_000 }],
  })

  await expect(decideKit(lead, kitId, await approvalOf(store, kitId))).rejects.toMatchObject({
    reason: 'committee-first',
  })
})

test('an edit voids every approval and gives the money back to its line', async () => {
  const { kitId } = await kitOf(90_000)
  const lineId = await fundedLine(lead, { amount: 100_000 })
  const approval = { ...(await approvalOf(store, kitId)), budgetLineId: lineId }
  await decideKit(other, kitId, approval)

  await editKitLines(officer, kitId, edit())

  expect(await stateOf(store, kitId)).toBe('voided')
  expect(await heldBy(store, kitId)).toMatchObject({ committed: 0 })
  expect(await lineAt(store, lineId)).toEqual({ allotted: 100_000, committed: 0, spent: 0 })
  await submitKit(officer, kitId, { version: 2 })
  await expect(decideKit(other, kitId, approval)).rejects.toMatchObject({ status: 409 })
  await decideKit(other, kitId, { ...(await approvalOf(store, kitId)), budgetLineId: lineId })
  expect(await lineAt(store, lineId)).toMatchObject({ committed: 87_000 })
})

test('an edit after the first of two approvals asks for both again', async () => {
  const { kitId } = await kitOf(250_000)
  await decideKit(lead, kitId, await approvalOf(store, kitId))

  await editKitLines(officer, kitId, {
    ...edit(),
    lines: [{ item: 'Moulin', unit: 'piece', quantity: 1, unitPrice: 260_000 }],
  })

  expect(await stateOf(store, kitId)).toBe('submitted')
  const approval = await approvalOf(store, kitId)
  await decideKit(other, kitId, approval)
  expect(await stateOf(store, kitId)).toBe('submitted')
  await decideKit(lead, kitId, approval)
  expect(await stateOf(store, kitId)).toBe('approved')
})

test('what stands in a lot or was paid for is neither edited nor called off', async () => {
  const inLot = await kitOf(90_000, '')
  await decideKit(other, inLot.kitId, await approvalOf(store, inLot.kitId))
  await putInALot(inLot.kitId)
  await expect(editKitLines(officer, inLot.kitId, edit())).rejects.toMatchObject({ reason: 'in-a-lot', status: 409 })
  await expect(cancelKit(officer, inLot.kitId, { reason: 'Déménagé.' })).rejects.toMatchObject({ reason: 'in-a-lot' })
  expect((await kitPage(officer, inLot.kitId))?.deeds).toEqual(['assign'])

  const paid = await kitOf(90_000)
  await decideKit(other, paid.kitId, await approvalOf(store, paid.kitId))
  await store.write((tx) =>
    spendCommitment(tx, lead, { kitId: paid.kitId, causeId: uuidv7(), committed: 40_000, paid: 40_000 }),
  )
  await expect(editKitLines(officer, paid.kitId, edit())).rejects.toMatchObject({ reason: 'kit-paid', status: 409 })
  await expect(cancelKit(officer, paid.kitId, { reason: 'Déménagé.' })).rejects.toMatchObject({ reason: 'kit-paid' })
})

test('a link to the supplier takes the decision away, and can be said on the form', async () => {
  const { kitId } = await kitOf(90_000, 'Ets Laouali')
  await tieToSupplier(other, 'ETS  laouali')
  const approval = await approvalOf(store, kitId)
  await expect(decideKit(other, kitId, approval)).rejects.toMatchObject({ reason: 'declared-link', status: 403 })

  const link = { id: uuidv7(), reason: 'C’est mon oncle.', to: 'supplier' as const }
  await declareLink(third, { kitId }, link)
  await declareLink(third, { kitId }, link)
  await expect(decideKit(third, kitId, approval)).rejects.toMatchObject({
    reason: 'declared-link',
    values: { names: 'Mariama ou Zeinabou' },
  })
  const later = await kitOf(90_000, 'Ets Laouali')
  await expect(decideKit(third, later.kitId, await approvalOf(store, later.kitId))).rejects.toMatchObject({
    reason: 'declared-link',
  })
  const byLot = await kitOf(90_000, '')
  await expect(declareLink(third, { kitId: byLot.kitId }, { ...link, id: uuidv7() })).rejects.toMatchObject({
    reason: 'no-supplier-named',
    status: 409,
  })
})

test('a decline offers another way', async () => {
  const { kitId } = await kitOf(90_000)
  const declined = { ...(await approvalOf(store, kitId)), outcome: 'declined' as const, reason: 'Marché saturé.' }

  await expect(decideKit(other, kitId, declined)).rejects.toMatchObject({ reason: 'other-way-missing', status: 422 })
  expect(await stateOf(store, kitId)).toBe('submitted')
})

test('called off before the handover, a kit gives its money back, once', async () => {
  const { kitId } = await kitOf(90_000)
  const lineId = await fundedLine(lead, { amount: 100_000 })
  await decideKit(other, kitId, { ...(await approvalOf(store, kitId)), budgetLineId: lineId })
  const why = { reason: 'La famille a déménagé.', otherWay: 'Un kit dans son nouveau village.' }
  expect(await kitForCancellation(third, kitId)).toBeNull()
  await expect(cancelKit(third, kitId, why)).rejects.toMatchObject({ status: 404 })

  await cancelKit(officer, kitId, why)
  await cancelKit(officer, kitId, why)

  expect(await stateOf(store, kitId)).toBe('cancelled')
  expect(await lineAt(store, lineId)).toEqual({ allotted: 100_000, committed: 0, spent: 0 })
  expect((await actionsOf(store, kitId)).filter((action) => action === 'kit.cancelled')).toHaveLength(1)
  expect(await kitPage(officer, kitId)).toMatchObject({
    deeds: [],
    kit: { state: 'cancelled' },
    cancellation: { byName: 'Aïchatou', reason: why.reason },
  })
  await expect(editKitLines(officer, kitId, edit())).rejects.toMatchObject({ reason: 'kit-cancelled', status: 409 })
  await expect(cancelKit(lead, kitId, why)).rejects.toMatchObject({ status: 404 })
  await expect(assignDeliverer(officer, kitId, { delivererId: third.actor.id })).rejects.toMatchObject({
    reason: 'not-approved',
  })
})

test('a draft called off is not submitted', async () => {
  const { kitId } = await draftKit(officer)
  await cancelKit(officer, kitId, { reason: 'Autre choix.' })

  await expect(submitKit(officer, kitId, { version: 1 })).rejects.toMatchObject({ reason: 'kit-cancelled' })
})

test('a stand-in approves in the lead’s place while it lasts, in both names', async () => {
  const { kitId } = await kitOf(150_000)
  const approval = await approvalOf(store, kitId)
  const form = standIn(third, { startsOn: '2026-11-19', endsOn: '2026-11-25' })
  await delegate(lead, form)
  await delegate(lead, form)

  await expect(decideKit(onDay(third, '2026-11-26'), kitId, approval)).rejects.toMatchObject({
    reason: 'above-your-ceiling',
  })
  expect(await kitForDecision(third, kitId, null)).toMatchObject({ inPlaceOf: { name: 'Mariama' }, completes: true })
  await decideKit(third, kitId, approval)

  expect(await decisionsOf(kitId)).toMatchObject([{ asLead: true, completes: true, onBehalfOfId: lead.actor.id }])
  expect(await store.query.select().from(delegations).where(eq(delegations.id, form.id))).toHaveLength(1)
  expect((await kitPage(officer, kitId))?.versions[0]?.decisions).toMatchObject([
    { byName: 'Ousmane', onBehalfOfName: 'Mariama' },
  ])
  await endDelegation(third, form.id)
})

test('a stand-in decides neither their own request nor what the absent lead could not', async () => {
  const form = standIn(officer)
  await delegate(lead, form)
  const own = await kitOf(150_000)
  await expect(decideKit(officer, own.kitId, await approvalOf(store, own.kitId))).rejects.toMatchObject({
    reason: 'own-request',
  })
  const tied = await waitingKit(other, {
    lines: [{ item: 'Moulin', unit: 'piece', quantity: 1, unitPrice: 150_000 }],
  })
  await declareLink(lead, { kitId: tied.kitId }, { id: uuidv7(), reason: 'Ma nièce.' })
  await expect(decideKit(officer, tied.kitId, await approvalOf(store, tied.kitId))).rejects.toMatchObject({
    reason: 'above-your-ceiling',
    values: { names: 'Zeinabou' },
  })
  await endDelegation(lead, form.id)
})

test('a stand-in whose time was ended stands for nobody', async () => {
  const { kitId } = await kitOf(150_000)
  const form = standIn(third)
  await delegate(lead2, form)
  await expect(endDelegation(other, form.id)).rejects.toMatchObject({ status: 404 })
  expect(await ownDelegation(other, form.id)).toBeNull()

  await endDelegation(third, form.id)
  await endDelegation(lead2, form.id)

  await expect(decideKit(third, kitId, await approvalOf(store, kitId))).rejects.toMatchObject({
    reason: 'above-your-ceiling',
  })
  expect((await delegationsOf(lead2)).find(({ id }) => id === form.id)).toMatchObject({ state: 'ended', given: true })
  expect((await actionsOf(store, lead2.actor.id)).slice(0, 2)).toEqual(['delegation.ended', 'delegation.recorded'])
})

test.each([
  ['oneself', (form: DelegationForm) => ({ ...form, toUserId: lead.actor.id }), 'delegation-to-oneself'],
  ['nobody', (form: DelegationForm) => ({ ...form, toUserId: uuidv7() }), 'delegate-decides-nothing'],
  ['days gone by', (form: DelegationForm) => ({ ...form, startsOn: '2026-11-18' }), 'delegation-in-the-past'],
  ['an end before the start', (form: DelegationForm) => ({ ...form, endsOn: '2026-11-18' }), 'delegation-ends-before'],
  ['61 days', (form: DelegationForm) => ({ ...form, endsOn: '2027-01-18' }), 'delegation-too-long'],
] as const)('a stand-in for %s is refused', async (_, change, reason) => {
  await expect(delegate(lead, change(standIn(third)))).rejects.toMatchObject({ reason, status: 422 })
})

test('60 days are not too long, a mentor is no stand-in, and somebody else’s id is nobody’s', async () => {
  const mentor = await contextOf(store, 'mentor')
  await expect(delegate(lead, standIn(mentor))).rejects.toMatchObject({ reason: 'delegate-decides-nothing' })
  await expect(delegate(mentor, standIn(third))).rejects.toMatchObject({ reason: 'not-a-decider', status: 403 })
  const form = standIn(third, { endsOn: '2027-01-17' })
  await delegate(lead, form)
  await expect(delegate(lead2, form)).rejects.toMatchObject({ status: 404 })
  await endDelegation(lead, form.id)
})

function standIn(to: Context, overrides: Partial<DelegationForm> = {}): DelegationForm {
  const days = { startsOn: '2026-11-19', endsOn: '2026-11-30' }
  return { id: uuidv7(), toUserId: to.actor.id, reason: 'Congé.', ...days, ...overrides }
}

/** One lot with the first line of this kit. */
async function putInALot(kitId: string) {
  const version = (await versionsOf(store, kitId)).at(-1)
  await store.write(async (tx) => {
    const [line] = await tx
      .select()
      .from(kitLines)
      .where(eq(kitLines.versionId, version?.id ?? ''))
    if (!line) throw new Error('The kit has no line.')
    const { itemKey, item, unit, quantity, unitPrice } = line
    const [lotId, lotItemId] = [uuidv7(), uuidv7()]
    const at = { stateSince: lead.now, openedAt: lead.now }
    await tx.insert(lots).values({ id: lotId, number: `L-${lotId}`, state: 'open', openedById: lead.actor.id, ...at })
    const bought = { itemKey, item, unit, quantity, approvedUnitPrice: unitPrice }
    await tx.insert(lotItems).values({ id: lotItemId, lotId, position: 1, ...bought })
    await tx.insert(lotKitLines).values({ kitLineId: line.id, kitId, lotItemId, quantity })
  })
}
