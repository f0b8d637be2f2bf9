import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#db/store'
import { assignDeliverer } from '~/features/kits/assign-deliverer.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { declareLink } from '~/features/kits/declare-link.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { kitForDecision } from '~/features/kits/kit-for-decision.server'
import { kitPage } from '~/features/kits/kit-page.server'
import { kitsToDecide } from '~/features/kits/kits-to-decide.server'
import type { Context } from '~/server/context.server'
import { fundedLine } from '../factories/funds'
import { actionsOf, stateOf } from '../factories/kit-rows'
import {
  approvedByCommittee,
  decidersOf,
  decisionsOf,
  editOf,
  heldBy,
  kitOf,
  lineAt,
  tieToSupplier,
  type Deciders,
} from '../factories/kit-steps'
import { approvalOf } from '../factories/kits'
import { testStore } from '../factories/test-store'

let store: Store
let people: Deciders

beforeAll(async () => {
  store = await testStore()
  people = await decidersOf(store)
})

afterAll(() => store.close())

test('the approval takes its amount from the line it names', async () => {
  const { officer, other, lead } = people
  const { kitId } = await kitOf(officer, 90_000)
  const lineId = await fundedLine(lead, { amount: 100_000 })

  await decideKit(other, kitId, { ...(await approvalOf(store, kitId)), budgetLineId: lineId })

  expect(await heldBy(store, kitId)).toEqual({ lineId, committed: 90_000, spent: 0 })
  expect(await lineAt(store, lineId)).toEqual({ allotted: 100_000, committed: 90_000, spent: 0 })
  const [decision] = await decisionsOf(store, kitId)
  expect(decision).toMatchObject({ step: 1, completes: true, asLead: false, budgetLineId: lineId })
})

test('a line that is too short, missing or unknown leaves everything as it was', async () => {
  const { officer, other, lead } = people
  const { kitId } = await kitOf(officer, 90_000)
  const approval = await approvalOf(store, kitId)
  const short = await fundedLine(lead, { amount: 89_999 })
  const decide = (budgetLineId: string | undefined) => decideKit(other, kitId, { ...approval, budgetLineId })

  await expect(decide(short)).rejects.toMatchObject({ reason: 'budget-line-short', status: 409 })
  await expect(decide(undefined)).rejects.toMatchObject({ reason: 'budget-line-missing', status: 422 })
  await expect(decide(uuidv7())).rejects.toMatchObject({ reason: 'no-such-budget-line', status: 422 })

  expect(await stateOf(store, kitId)).toBe('submitted')
  expect(await decisionsOf(store, kitId)).toEqual([])
  expect(await heldBy(store, kitId)).toBeNull()
  expect(await lineAt(store, short)).toMatchObject({ committed: 0 })
})

test('above the second threshold two people approve, one of them the lead', async () => {
  const { officer, other, third, lead } = people
  const { kitId } = await kitOf(officer, 250_000)
  const approval = await approvalOf(store, kitId)

  const waits = async () => (await kitPage(officer, kitId))?.waits
  expect(await waits()).toEqual({ step: 'approval', names: 'Mariama, Moussa, Ousmane ou 1 autre personne' })
  await decideKit(other, kitId, approval)
  await decideKit(other, kitId, approval)
  expect(await waits()).toEqual({ step: 'secondApproval', names: 'Mariama ou Zeinabou' })

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
  expect((await kitPage(other, kitId))?.deeds).not.toContain('decide')
  expect(await kitForDecision(lead, kitId, null)).toMatchObject({
    completes: true,
    needed: { approvals: 2, needsLead: true },
    given: [{ byName: 'Moussa', completes: false }],
    budgetLineId: approval.budgetLineId,
  })

  await decideKit(lead, kitId, { ...approval, budgetLineId: undefined })

  expect([await stateOf(store, kitId), await waits()]).toEqual(['approved', null])
  expect(await heldBy(store, kitId)).toMatchObject({ committed: 250_000, lineId: approval.budgetLineId })
  expect(await decisionsOf(store, kitId)).toMatchObject([
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
  const { officer, third, lead } = people
  const { kitId } = await kitOf(officer, 250_000)
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
  const { officer, other, lead, lead2 } = people
  const { kitId } = await kitOf(officer, 250_000)
  const approval = await approvalOf(store, kitId)
  const lineId = await fundedLine(lead, { amount: 300_000 })
  await decideKit(other, kitId, { ...approval, budgetLineId: lineId })

  const results = await Promise.allSettled([
    decideKit(lead, kitId, { ...approval, budgetLineId: lineId }),
    decideKit(lead2, kitId, { ...approval, budgetLineId: lineId }),
  ])

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await lineAt(store, lineId)).toMatchObject({ committed: 250_000 })
  expect(await decisionsOf(store, kitId)).toHaveLength(2)
})

test('two kits at once on a line that bears one: one is approved, the other is told', async () => {
  const { officer, other, third, lead } = people
  const [one, two] = [await kitOf(officer, 90_000), await kitOf(officer, 90_000)]
  const lineId = await fundedLine(lead, { amount: 100_000 })
  const decide = async (by: Context, kitId: string) =>
    decideKit(by, kitId, { ...(await approvalOf(store, kitId)), budgetLineId: lineId })

  const results = await Promise.allSettled([decide(other, one.kitId), decide(third, two.kitId)])

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({ reason: 'budget-line-short' })
  expect(await lineAt(store, lineId)).toEqual({ allotted: 100_000, committed: 90_000, spent: 0 })
})

test('above the third threshold the committee comes first, and its members hand nothing over', async () => {
  const { officer, other, third, lead, lead2 } = people
  const { kitId } = await kitOf(officer, 450_000)
  const approval = await approvalOf(store, kitId)

  await expect(decideKit(lead, kitId, approval)).rejects.toMatchObject({
    reason: 'committee-first',
    status: 403,
    values: { names: 'Mariama ou Zeinabou' },
  })
  await approvedByCommittee(lead, kitId, [third, other], [2])
  await decideKit(other, kitId, approval)
  await decideKit(lead2, kitId, approval)

  expect(await stateOf(store, kitId)).toBe('approved')
  await expect(assignDeliverer(officer, kitId, { delivererId: third.actor.id })).rejects.toMatchObject({
    reason: 'deliverer-is-approver',
  })
})

test('a committee’s word is for one content: after an edit it sits again', async () => {
  const { officer, lead } = people
  const { kitId } = await kitOf(officer, 450_000)
  await approvedByCommittee(lead, kitId)
  await editKitLines(officer, kitId, {
    ...editOf(),
    lines: [{ item: 'Moulin', unit: 'piece', quantity: 1, unitPrice: 460_000 }],
  })

  await expect(decideKit(lead, kitId, await approvalOf(store, kitId))).rejects.toMatchObject({
    reason: 'committee-first',
  })
})

test('a link to the supplier takes the decision away, and can be said on the form', async () => {
  const { officer, other, third } = people
  const { kitId } = await kitOf(officer, 90_000, 'Ets Laouali')
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
  const later = await kitOf(officer, 90_000, 'Ets Laouali')
  await expect(decideKit(third, later.kitId, await approvalOf(store, later.kitId))).rejects.toMatchObject({
    reason: 'declared-link',
  })
  const byLot = await kitOf(officer, 90_000, '')
  await expect(declareLink(third, { kitId: byLot.kitId }, { ...link, id: uuidv7() })).rejects.toMatchObject({
    reason: 'no-supplier-named',
    status: 409,
  })
})

test('a decline offers another way', async () => {
  const { officer, other } = people
  const { kitId } = await kitOf(officer, 90_000)
  const declined = { ...(await approvalOf(store, kitId)), outcome: 'declined' as const, reason: 'Marché saturé.' }

  await expect(decideKit(other, kitId, declined)).rejects.toMatchObject({ reason: 'other-way-missing', status: 422 })
  expect(await stateOf(store, kitId)).toBe('submitted')
})
