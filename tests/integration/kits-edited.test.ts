import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kitDecisions, kits, kitVoids } from '#db/schema/index'
import type { Store } from '#db/store'
import { editMember } from '~/features/households/edit-member.server'
import { memberForEdit } from '~/features/households/member-for-edit.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import '~/i18n/all-languages.server'
import type { Context } from '~/server/context.server'
import { member } from '../factories/households'
import { actionsOf, stateOf } from '../factories/kit-rows'
import { approvalOf, draftKit, editOf, setCeiling, versionsOf, waitingKit } from '../factories/kits'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let other: Context
let lead: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  other = await contextOf(store, 'officer')
  lead = await contextOf(store, 'lead')
  await setCeiling(lead, 100_000)
})

afterAll(() => store.close())

test('whoever read an older version is told so, and a waiting request goes on waiting', async () => {
  const { kitId } = await waitingKit(officer)
  const approval = await approvalOf(store, kitId)
  await editKitLines(officer, kitId, editOf({ supplier: 'Un autre' }))

  await expect(decideKit(other, kitId, approval)).rejects.toMatchObject({ reason: 'stale-version', status: 409 })
  expect(await stateOf(store, kitId)).toBe('submitted')
})

test('an edit after the approval voids it, and the request is submitted anew', async () => {
  const { kitId } = await waitingKit(officer)
  await decideKit(other, kitId, await approvalOf(store, kitId))
  const edit = editOf({ lines: [{ item: 'Machine à coudre', unit: 'piece', quantity: 1, unitPrice: 90_000 }] })

  await editKitLines(officer, kitId, edit)
  await editKitLines(officer, kitId, edit)

  expect(await stateOf(store, kitId)).toBe('voided')
  const [first] = await versionsOf(store, kitId)
  const [decision] = await store.query
    .select()
    .from(kitDecisions)
    .where(eq(kitDecisions.versionId, first?.id ?? ''))
  expect(
    await store.query
      .select()
      .from(kitVoids)
      .where(eq(kitVoids.decisionId, decision?.id ?? '')),
  ).toHaveLength(1)
  await submitKit(officer, kitId, { version: 2 })
  await decideKit(lead, kitId, await approvalOf(store, kitId))
  expect(await actionsOf(store, kitId)).toEqual([
    'kit.approved',
    'kit.submitted',
    'kit.approvalVoided',
    'kit.approved',
    'kit.submitted',
    'kit.requested',
  ])
})

test('an edit of a version that is no longer the newest changes nothing', async () => {
  const { kitId } = await draftKit(officer)
  await editKitLines(officer, kitId, editOf())

  await expect(editKitLines(officer, kitId, editOf())).rejects.toMatchObject({ reason: 'changed-meanwhile' })
  await expect(submitKit(officer, kitId, { version: 1 })).rejects.toMatchObject({ reason: 'changed-meanwhile' })
  expect(await versionsOf(store, kitId)).toHaveLength(2)
})

test('a declined request is not edited', async () => {
  const { kitId } = await waitingKit(officer)
  const declined = { outcome: 'declined' as const, reason: 'Saison passée.', otherWay: 'Volaille.' }
  await decideKit(other, kitId, { ...(await approvalOf(store, kitId)), ...declined })

  await expect(editKitLines(officer, kitId, editOf())).rejects.toMatchObject({ reason: 'kit-declined', status: 409 })
})

/** Hadiza Moussa, born about 1990, is corrected. */
async function corrected(householdId: string, id: string, change: Partial<ReturnType<typeof member>>) {
  const seen = (await memberForEdit(officer, householdId, id))?.seen ?? ''
  const hadiza = { givenName: 'Hadiza', familyName: 'Moussa', sex: 'female' as const, age: 36, caregiver: true }
  await editMember(officer, householdId, { ...member({ id, relation: 'head', ...hadiza, ...change }), seen })
}

test('a caregiver corrected into somebody else takes the approval with them, and the decider reads who it was', async () => {
  const approved = await waitingKit(officer)
  const { kitId, householdId, caregiverId } = approved
  await decideKit(other, kitId, await approvalOf(store, kitId))
  await corrected(householdId, caregiverId, { givenName: 'Hadisa', familyName: 'Musa', age: 35 })
  expect(await stateOf(store, kitId)).toBe('approved')
  await corrected(householdId, caregiverId, { givenName: 'Zouera', familyName: 'Autre', age: 22 })

  expect(await stateOf(store, kitId)).toBe('voided')
  const second = (await versionsOf(store, kitId)).at(-1)
  expect(second?.reason).toContain('Hadisa Musa, 1991, Féminin → Zouera Autre, 2004, Féminin')
  expect((await actionsOf(store, kitId))[0]).toBe('kit.approvalVoided')
  await submitKit(officer, kitId, { version: 2 })
  await decideKit(other, kitId, await approvalOf(store, kitId))

  await store.write((tx) => tx.update(kits).set({ state: 'partlyDelivered' }).where(eq(kits.id, kitId)))
  const refused = { reason: 'caregiver-of-kit', status: 409 }
  await expect(corrected(householdId, caregiverId, { givenName: 'Absou', age: 22 })).rejects.toMatchObject(refused)
})

test('a request that waits is another one for another caregiver, and goes on waiting', async () => {
  const { kitId, householdId, caregiverId } = await waitingKit(officer)
  const before = await approvalOf(store, kitId)
  await corrected(householdId, caregiverId, { age: 60 })
  expect(await stateOf(store, kitId)).toBe('submitted')
  await expect(decideKit(other, kitId, before)).rejects.toMatchObject({ reason: 'stale-version' })
})
