import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kitCommitments, kitDecisions, kits } from '#db/schema/index'
import type { Store } from '#db/store'
import { decideKit } from '~/features/kits/decide-kit.server'
import { declareLink } from '~/features/kits/declare-link.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { requestKit } from '~/features/kits/request-kit.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import type { Context } from '~/server/context.server'
import { familyOf } from '../factories/family'
import {
  approvalOf,
  draftKit,
  editOf,
  oilKitType,
  requestForm,
  setCeiling,
  versionsOf,
  waitingKit,
} from '../factories/kits'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'
import { actionsOf, stateOf } from '../factories/kit-rows'

let store: Store
let officer: Context
let other: Context
let lead: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer', { displayName: 'Aïchatou' })
  other = await contextOf(store, 'officer', { displayName: 'Moussa' })
  lead = await contextOf(store, 'lead', { displayName: 'Mariama' })
})

afterAll(() => store.close())

test('while no ceiling is set nobody approves, and returning is free', async () => {
  const { kitId } = await waitingKit(officer)
  const approval = await approvalOf(store, kitId)

  await expect(decideKit(other, kitId, approval)).rejects.toMatchObject({ reason: 'no-ceiling-set', status: 403 })
  await expect(decideKit(lead, kitId, approval)).rejects.toMatchObject({ reason: 'no-ceiling-set', status: 403 })
  await decideKit(other, kitId, { ...approval, outcome: 'returned', reason: 'Joindre un devis.' })

  expect(await stateOf(store, kitId)).toBe('returned')
  await setCeiling(lead, 100_000)
})

test('another officer approves what was submitted, with one event', async () => {
  const { kitId } = await draftKit(officer)
  expect(await stateOf(store, kitId)).toBe('draft')
  await submitKit(officer, kitId, { version: 1 })
  await submitKit(officer, kitId, { version: 1 })

  await decideKit(other, kitId, await approvalOf(store, kitId))
  await decideKit(other, kitId, await approvalOf(store, kitId))

  expect(await stateOf(store, kitId)).toBe('approved')
  expect(await actionsOf(store, kitId)).toEqual(['kit.approved', 'kit.submitted', 'kit.requested'])
})

test('the requester is told who can decide instead', async () => {
  const { kitId } = await waitingKit(officer)

  const refused = decideKit(officer, kitId, await approvalOf(store, kitId))

  await expect(refused).rejects.toMatchObject({
    reason: 'own-request',
    status: 403,
    values: { names: 'Mariama ou Moussa' },
  })
  expect(await actionsOf(store, kitId)).toEqual(['kit.submitted', 'kit.requested'])
})

test('above the ceiling the lead decides', async () => {
  const { kitId } = await waitingKit(officer, {
    lines: [{ item: 'Moulin', unit: 'piece', quantity: 1, unitPrice: 100_001 }],
  })
  const approval = await approvalOf(store, kitId)

  await expect(decideKit(other, kitId, approval)).rejects.toMatchObject({
    reason: 'above-your-ceiling',
    values: { names: 'Mariama' },
  })
  await decideKit(lead, kitId, approval)

  expect(await stateOf(store, kitId)).toBe('approved')
})

test('a declared link takes the decision away', async () => {
  const { kitId, householdId } = await waitingKit(officer)
  const link = { id: uuidv7(), reason: 'Cousine par alliance.' }
  await declareLink(other, { kitId }, link)
  await declareLink(other, { kitId }, link)

  const refused = decideKit(other, kitId, await approvalOf(store, kitId))

  await expect(refused).rejects.toMatchObject({ reason: 'declared-link', status: 403, values: { names: 'Mariama' } })
  expect((await actionsOf(store, householdId)).filter((action) => action === 'link.declared')).toHaveLength(1)
})

test('a tie declared after one’s own approval voids it: the money goes back and others decide anew', async () => {
  const { kitId, householdId } = await waitingKit(officer)
  const approval = await approvalOf(store, kitId)
  await decideKit(other, kitId, approval)
  const held = async () =>
    (await store.query.select().from(kitCommitments).where(eq(kitCommitments.kitId, kitId)))[0]?.committed
  expect(await held()).toBeGreaterThan(0)

  const link = { id: uuidv7(), reason: 'C’est ma cousine.' }
  expect(await declareLink(other, { kitId }, link)).toEqual({ voided: 1, standing: 0 })
  expect(await declareLink(other, { kitId }, link)).toEqual({ voided: 0, standing: 0 })
  expect(await stateOf(store, kitId)).toBe('submitted')
  expect(await held()).toBe(0)
  expect(await actionsOf(store, householdId)).toContain('kit.approvalTied')

  await expect(decideKit(other, kitId, approval)).rejects.toMatchObject({ reason: 'declared-link' })
  await decideKit(lead, kitId, approval)
  expect(await stateOf(store, kitId)).toBe('approved')
})

test('a tie voids what this person approved there, and nothing that others did or that is elsewhere', async () => {
  const approvedBy = async (decider: Context) => {
    const { kitId } = await waitingKit(officer)
    await decideKit(decider, kitId, await approvalOf(store, kitId))
    return kitId
  }
  const here = await approvedBy(lead)
  const elsewhere = await approvedBy(other)
  await declareLink(other, { kitId: here }, { id: uuidv7(), reason: 'Voisin.' }).catch(() => null)
  expect([await stateOf(store, here), await stateOf(store, elsewhere)]).toEqual(['approved', 'approved'])
})

test('a decision needs its tick and its reason', async () => {
  const { kitId } = await waitingKit(officer)
  const approval = await approvalOf(store, kitId)

  await expect(decideKit(other, kitId, { ...approval, noLink: false })).rejects.toMatchObject({ status: 422 })
  await expect(decideKit(other, kitId, { ...approval, outcome: 'declined' })).rejects.toMatchObject({
    reason: 'decision-reason-missing',
  })
  expect(await stateOf(store, kitId)).toBe('submitted')
})

test('two deciders at once make one decision and one event', async () => {
  const { kitId } = await waitingKit(officer)
  const approval = await approvalOf(store, kitId)

  const results = await Promise.allSettled([
    decideKit(other, kitId, approval),
    decideKit(lead, kitId, { ...approval, outcome: 'declined', reason: 'Trop cher.', otherWay: 'Volaille.' }),
  ])

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const rejected = results.find((result) => result.status === 'rejected')
  expect(rejected?.reason).toMatchObject({ reason: 'already-decided', status: 409 })
  expect(await actionsOf(store, kitId)).toHaveLength(3)
  const [version] = await versionsOf(store, kitId)
  const decisions = await store.query
    .select()
    .from(kitDecisions)
    .where(eq(kitDecisions.versionId, version?.id ?? ''))
  expect(decisions).toHaveLength(1)
})

test('whoever wrote the version that waits does not decide it either', async () => {
  const family = await familyOf(officer)
  const type = await oilKitType(store)
  const form = requestForm(family.caregiverId, type.id)
  await requestKit(officer, family.householdId, form)
  await submitKit(officer, form.id, { version: 1 })
  const [version] = await versionsOf(store, form.id)
  await store.write((tx) => tx.update(kits).set({ requestedById: other.actor.id }).where(eq(kits.id, form.id)))

  await expect(
    decideKit(officer, form.id, { outcome: 'approved', contentHash: version?.contentHash ?? '', noLink: true }),
  ).rejects.toMatchObject({ reason: 'own-request' })
})

test('to somebody else a request does not exist', async () => {
  const stranger = await contextOf(store, 'officer')
  const mentor = await contextOf(store, 'mentor')
  const { kitId, householdId, caregiverId } = await draftKit(officer)
  const type = await oilKitType(store)
  const missing = { reason: 'not-there', status: 404 }

  await expect(submitKit(stranger, kitId, { version: 1 })).rejects.toMatchObject(missing)
  await expect(editKitLines(stranger, kitId, editOf())).rejects.toMatchObject(missing)
  await expect(requestKit(stranger, householdId, requestForm(caregiverId, type.id))).rejects.toMatchObject(missing)
  const link = { id: uuidv7(), reason: 'x' }
  await expect(declareLink(stranger, { householdId }, link)).rejects.toMatchObject(missing)
  await expect(declareLink(stranger, { kitId }, link)).rejects.toMatchObject(missing)
  const approval = { outcome: 'approved' as const, contentHash: 'f'.repeat(64), noLink: true }
  await expect(decideKit(stranger, kitId, approval)).rejects.toMatchObject(missing)
  await expect(decideKit(mentor, kitId, approval)).rejects.toMatchObject(missing)
})

test('a request sent twice is one request, and only for a caregiver of the household', async () => {
  const { householdId, caregiverId, childIds } = await familyOf(officer)
  const type = await oilKitType(store)
  const form = requestForm(caregiverId, type.id)

  await requestKit(officer, householdId, form)
  await requestKit(officer, householdId, form)

  expect(await actionsOf(store, form.id)).toEqual(['kit.requested'])
  await expect(requestKit(officer, householdId, requestForm(childIds[0], type.id))).rejects.toMatchObject({
    reason: 'not-a-caregiver-here',
  })
})
