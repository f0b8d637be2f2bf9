import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kitLines, kits, kitVersions } from '#db/schema/index'
import type { Store } from '#db/store'
import { decideKit } from '~/features/kits/decide-kit.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { kitEditForm } from '~/features/kits/kit-forms.server'
import { kitPage } from '~/features/kits/kit-page.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import { answerForm } from '~/server/answer-form.server'
import { stateOf } from '../factories/kit-rows'
import { decidersOf, editOf, heldBy, type Deciders } from '../factories/kit-steps'
import { approvalOf, draftKit, waitingKit, versionsOf } from '../factories/kits'
import { testStore } from '../factories/test-store'

let store: Store
let people: Deciders

beforeAll(async () => {
  store = await testStore()
  people = await decidersOf(store)
})

afterAll(() => store.close())

test.each([
  ['things had a register', { itemKey: '' }, undefined, 'asked-before'],
  ['a supplier had a register', undefined, { supplierId: null }, 'asked-before'],
  ['a named supplier needed a reason', undefined, { waivedWhy: null, waivedReason: null }, 'quotes-waiver-missing'],
])('a request from before %s is not approved until it is saved anew', async (_, line, version, reason) => {
  const { officer, other } = people
  const { kitId } = await waitingKit(officer)
  const [first] = await versionsOf(store, kitId)
  await store.write(async (tx) => {
    if (line)
      await tx
        .update(kitLines)
        .set(line)
        .where(eq(kitLines.versionId, first?.id ?? ''))
    if (version) await tx.update(kitVersions).set(version).where(eq(kitVersions.kitId, kitId))
  })

  await expect(decideKit(other, kitId, await approvalOf(store, kitId))).rejects.toMatchObject({
    reason,
    status: 409,
  })

  expect(await stateOf(store, kitId)).toBe('submitted')
  expect(await heldBy(store, kitId)).toBeNull()
  await editKitLines(officer, kitId, editOf())
  await decideKit(other, kitId, await approvalOf(store, kitId))
  expect(await stateOf(store, kitId)).toBe('approved')
})

test('whoever names a supplier says why there are no three quotes, in a draft as in a version that waits', async () => {
  const { officer } = people
  const unsaid = { waivedWhy: undefined, waivedReason: undefined }
  const refused = { reason: 'quotes-not-waived', status: 422 }

  await expect(draftKit(officer, unsaid)).rejects.toMatchObject(refused)
  await expect(draftKit(officer, { ...unsaid, waivedWhy: 'other' })).rejects.toMatchObject(refused)
  const { kitId } = await draftKit(officer, { ...unsaid, supplier: '' })
  await submitKit(officer, kitId, { version: 1 })
  await expect(editKitLines(officer, kitId, { ...editOf(), ...unsaid })).rejects.toMatchObject(refused)
  await editKitLines(officer, kitId, editOf())

  const page = await kitPage(officer, kitId)
  expect(page?.kit.waived).toEqual({ why: 'singleSupplier', reason: 'Le seul qui vende ces outils au marché.' })
  expect(page?.versions[0]?.moves?.from.waived).toBeNull()
})

test('a draft that names a supplier without a reason is not submitted', async () => {
  const { officer } = people
  const { kitId } = await draftKit(officer)
  await store.write((tx) => tx.update(kitVersions).set({ waivedWhy: null }).where(eq(kitVersions.kitId, kitId)))

  await expect(submitKit(officer, kitId, { version: 1 })).rejects.toMatchObject({ reason: 'quotes-not-waived' })

  const [kit] = await store.query.select().from(kits).where(eq(kits.id, kitId))
  expect(kit?.state).toBe('draft')
})

test('the form says at its fields that the reason is missing', async () => {
  const asked = { id: uuidv7(), version: '1', supplier: 'Chez Salissou', reason: 'Elle presse déjà.' }
  const line = { 'lines[0].item': 'Moulin', 'lines[0].unit': 'piece', 'lines[0].quantity': '1' }
  const errorsOf = async (more: Record<string, string>) => {
    const body = new URLSearchParams({ ...asked, ...line, 'lines[0].unitPrice': '8000', ...more })
    const request = new Request('https://komawa.test/kits/1/lines', { method: 'POST', body })
    const answer = await answerForm(request, kitEditForm, () => Promise.resolve('kept'))
    return typeof answer === 'string' ? answer : answer.data.lastResult.error
  }

  expect(await errorsOf({})).toEqual({
    waivedWhy: ['kits.waived.whyMissing'],
    waivedReason: ['kits.waived.reasonMissing'],
  })
  expect(await errorsOf({ waivedWhy: 'other' })).toEqual({ waivedReason: ['kits.waived.reasonMissing'] })
  expect(await errorsOf({ supplier: '' })).toBe('kept')
})
