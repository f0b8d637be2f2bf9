import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { committeeDecisions, committees, declaredLinks, kitDecisions, kitVersions } from '#db/schema/index'
import type { Store } from '#db/store'
import { committeeOutcomes } from '~/features/committees/outcomes-of-kit.server'
import { recordSitting } from '~/features/committees/record-sitting.server'
import { sittingMinutes } from '~/features/committees/sitting-minutes.server'
import { sittings } from '~/features/committees/sittings.server'
import { waitingForCommittee } from '~/features/committees/waiting-for-committee.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { declareLink } from '~/features/kits/declare-link.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { sittingForm } from '~/features/committees/sitting-form.server'
import type { Context } from '~/server/context.server'
import { typedAgain } from '~/server/typed-again.server'
import { largeKit, setSetting, sittingOn } from '../factories/committees'
import { actionsOf, stateOf } from '../factories/kit-rows'
import { tieToSupplier } from '../factories/kit-steps'
import { approvalOf, requestForm, setCeiling, waitingKit } from '../factories/kits'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let lead: Context
let lead2: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer', { displayName: 'Aïchatou' })
  lead = await contextOf(store, 'lead', { displayName: 'Mariama' })
  lead2 = await contextOf(store, 'lead', { displayName: 'Zeinabou' })
  await setCeiling(lead, 1_000_000)
})

afterAll(() => store.close())

test('while no threshold is set nothing is for the committee', async () => {
  const { kitId } = await largeKit(officer)
  expect(await waitingForCommittee(lead)).toEqual({ threshold: null, kits: [], more: false })
  await expect(recordSitting(lead, await sittingOn(store, kitId))).rejects.toMatchObject({
    reason: 'committee-not-needed',
    status: 409,
  })
  await setSetting(lead, 'kits.committeeAbove', 500_000)
  expect((await waitingForCommittee(lead)).kits.map(({ id }) => id)).toContain(kitId)
})

test('what is above the threshold is heard before anybody approves it', async () => {
  const { kitId } = await largeKit(officer)
  await expect(decideKit(lead, kitId, await approvalOf(store, kitId))).rejects.toMatchObject({
    reason: 'committee-first',
    status: 403,
  })
  const form = await sittingOn(store, kitId)
  await recordSitting(lead, form)
  await recordSitting(lead, form)
  expect(await stateOf(store, kitId)).toBe('submitted')
  expect((await waitingForCommittee(lead)).kits.map(({ id }) => id)).not.toContain(kitId)

  await decideKit(lead2, kitId, await approvalOf(store, kitId))

  expect(await stateOf(store, kitId)).toBe('approved')
  expect((await actionsOf(store, kitId)).filter((action) => action === 'committee.sat')).toHaveLength(1)
  expect(await sittingMinutes(lead, form.id)).toMatchObject({
    number: expect.stringMatching(/^C-2026-\d{4}$/) as string,
    members: [{ name: 'Membre 1' }, { name: 'Membre 2' }, { name: 'Membre 3' }],
    items: [{ outcome: 'approved', voted: 3, recused: [], total: 900_000 }],
  })
  const auditor = await contextOf(store, 'auditor')
  expect((await sittingMinutes(auditor, form.id))?.members.map(({ name }) => name)).toEqual([null, null, null])
  const told = { outcome: 'approved', version: 1, reason: 'Le marché est assez grand.', heldOn: '2026-11-19' }
  expect(await committeeOutcomes(officer, kitId)).toMatchObject([{ ...told, href: null }])
  expect(await committeeOutcomes(auditor, kitId)).toMatchObject([{ ...told, href: `/committees/${form.id}` }])
  expect((await sittings(lead, null)).rows[0]).toMatchObject({ id: form.id, heard: 1, approved: 1 })
})

test('an edit takes the word of the committee with it', async () => {
  const { kitId } = await largeKit(officer)
  const stale = await sittingOn(store, kitId)
  await recordSitting(lead, await sittingOn(store, kitId))
  const lines = [{ item: 'Moulin', unit: 'piece' as const, quantity: 1, unitPrice: 950_000 }]
  await editKitLines(officer, kitId, { ...requestForm('', ''), id: uuidv7(), version: 1, lines })

  await expect(recordSitting(lead, stale)).rejects.toMatchObject({ reason: 'committee-stale', status: 409 })
  await expect(decideKit(lead, kitId, await approvalOf(store, kitId))).rejects.toMatchObject({
    reason: 'committee-first',
  })
  await recordSitting(lead, await sittingOn(store, kitId))
  await decideKit(lead2, kitId, await approvalOf(store, kitId))
  expect(await stateOf(store, kitId)).toBe('approved')
})

test('what the committee returns or declines goes back to who asked for it', async () => {
  const [returned, declined] = [await largeKit(officer), await largeKit(officer)]
  await recordSitting(
    lead,
    await sittingOn(store, returned.kitId, { outcome: 'returned', reason: 'Joindre trois devis.' }),
  )
  const other = { outcome: 'declined' as const, otherWay: 'Un plus petit moulin.' }
  await expect(
    recordSitting(lead, await sittingOn(store, declined.kitId, { ...other, otherWay: undefined })),
  ).rejects.toMatchObject({ reason: 'committee-no-other-way', status: 422 })
  await recordSitting(lead, await sittingOn(store, declined.kitId, other))

  expect(await stateOf(store, returned.kitId)).toBe('returned')
  expect(await stateOf(store, declined.kitId)).toBe('declined')
  const [row] = await store.query
    .select({ committeeId: kitDecisions.committeeId, by: kitDecisions.decidedById })
    .from(kitDecisions)
    .innerJoin(kitVersions, eq(kitVersions.id, kitDecisions.versionId))
    .where(eq(kitVersions.kitId, declined.kitId))
  expect(row).toMatchObject({ committeeId: expect.any(String) as string, by: lead.actor.id })
})

test('whoever recorded the sitting may approve, and somebody else completes', async () => {
  const { kitId } = await largeKit(officer)
  await recordSitting(lead, await sittingOn(store, kitId))
  await decideKit(lead, kitId, await approvalOf(store, kitId))
  expect(await stateOf(store, kitId)).toBe('submitted')

  await decideKit(await contextOf(store, 'officer'), kitId, await approvalOf(store, kitId))

  expect(await stateOf(store, kitId)).toBe('approved')
})

test('members are three people with three names, those of the office by their accounts', async () => {
  const { kitId } = await largeKit(officer)
  const form = await sittingOn(store, kitId)
  const named = (...names: string[]) => ({
    ...form,
    members: form.members.map((member, index) => ({ ...member, name: names[index] ?? '' })),
  })
  const twice = { reason: 'sitting-member-twice', status: 422 }
  await expect(recordSitting(lead, named('Ali', 'ALI', 'Âli'))).rejects.toMatchObject(twice)
  const hasAccount = { reason: 'sitting-member-has-account', status: 422 }
  await expect(recordSitting(lead, named('Mato', 'aichatou', 'Balki'))).rejects.toMatchObject(hasAccount)
})

test('the recorder says that they are tied to nobody, and is not', async () => {
  const { kitId } = await largeKit(officer)
  const form = await sittingOn(store, kitId)
  const unsaid = { reason: 'link-not-answered', status: 422 }
  await expect(recordSitting(lead, { ...form, noLink: false })).rejects.toMatchObject(unsaid)
  const tied = { reason: 'committee-recorder-tied', status: 422 }
  const toFamily = await contextOf(store, 'lead')
  await declareLink(toFamily, { kitId }, { id: uuidv7(), reason: 'Ma nièce.' })
  await expect(recordSitting(toFamily, form)).rejects.toMatchObject({ reason: 'not-there' })
  const toSupplier = await contextOf(store, 'lead')
  await tieToSupplier(toSupplier, 'Quincaillerie du marché')
  await expect(recordSitting(toSupplier, form)).rejects.toMatchObject(tied)
})

test('decided once, whatever is sent at once', async () => {
  const { kitId } = await largeKit(officer)
  const forms = [await sittingOn(store, kitId), await sittingOn(store, kitId, { outcome: 'returned' })]
  const results = await Promise.allSettled(forms.map((form) => recordSitting(lead, form)))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const again = recordSitting(lead, await sittingOn(store, kitId))
  await expect(again).rejects.toMatchObject({ reason: 'committee-decided-already', status: 409 })
})

test('a member who asked for it, or is tied to the family, withdraws; three are left', async () => {
  const { kitId, householdId } = await largeKit(officer)
  const form = await sittingOn(store, kitId)
  const withOfficer = {
    ...form,
    members: [...form.members, { capacity: 'Agente', userId: officer.actor.id, name: '' }],
  }
  await expect(recordSitting(lead, withOfficer)).rejects.toMatchObject({ reason: 'committee-must-recuse' })
  const three = { ...withOfficer, members: withOfficer.members.slice(1) }
  const withdrawn = three.items.map((item) => ({ ...item, recused: [3] }))
  await expect(recordSitting(lead, { ...three, items: withdrawn })).rejects.toMatchObject({
    reason: 'committee-no-quorum',
  })
  const mentor = await contextOf(store, 'mentor')
  const link = { id: uuidv7(), userId: mentor.actor.id, householdId, reason: 'Neveu', standing: true }
  await store.write((tx) => tx.insert(declaredLinks).values({ ...link, declaredAt: lead.now }))
  const tied = { ...form, members: [...form.members, { capacity: 'Mentor', userId: mentor.actor.id, name: '' }] }
  await expect(recordSitting(lead, tied)).rejects.toMatchObject({ reason: 'committee-must-recuse' })

  await recordSitting(lead, { ...withOfficer, items: form.items.map((item) => ({ ...item, recused: [4] })) })

  expect(await sittingMinutes(lead, form.id)).toMatchObject({ items: [{ recused: [{ name: 'Aïchatou' }], voted: 3 }] })
})

test('nothing of a sitting stays when one of its decisions cannot stand', async () => {
  const [large, small] = [await largeKit(officer), await waitingKit(officer)]
  const form = await sittingOn(store, large.kitId)
  const second = await sittingOn(store, small.kitId)
  await expect(recordSitting(lead, { ...form, items: [...form.items, ...second.items] })).rejects.toMatchObject({
    reason: 'committee-not-needed',
  })
  expect(await store.query.select().from(committees).where(eq(committees.id, form.id))).toEqual([])
  const decided = await store.query
    .select({ by: kitDecisions.decidedById })
    .from(kitDecisions)
    .innerJoin(committeeDecisions, eq(committeeDecisions.versionId, kitDecisions.versionId))
    .where(eq(committeeDecisions.committeeId, form.id))
  expect(decided).toEqual([])
})

test('the names typed so far come back to be chosen from, and nothing is judged or recorded', async () => {
  const body = new URLSearchParams({ 'members[0].name': 'Chef Issa', heldOn: 'x', 'items[0].reason': 'Veuve' })
  const request = new Request('http://localhost/committees/new', { method: 'POST', body })
  const { lastResult } = (await typedAgain(request, sittingForm)).data
  expect(lastResult).toEqual({
    initialValue: { members: [{ name: 'Chef Issa' }], heldOn: 'x', items: [{ reason: 'Veuve' }] },
  })
})
