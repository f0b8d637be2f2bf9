import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kitLines, kitVersions } from '#db/schema/index'
import type { Store } from '#db/store'
import { decideKit } from '~/features/kits/decide-kit.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { stateOf } from '../factories/kit-rows'
import { decidersOf, editOf, heldBy, type Deciders } from '../factories/kit-steps'
import { approvalOf, waitingKit, versionsOf } from '../factories/kits'
import { testStore } from '../factories/test-store'

let store: Store
let people: Deciders

beforeAll(async () => {
  store = await testStore()
  people = await decidersOf(store)
})

afterAll(() => store.close())

test.each([
  ['things', { itemKey: '' }, undefined],
  ['a supplier', undefined, { supplierId: null }],
])('a request from before %s had a register is not approved until it is saved anew', async (_, line, version) => {
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
    reason: 'asked-before',
    status: 409,
  })

  expect(await stateOf(store, kitId)).toBe('submitted')
  expect(await heldBy(store, kitId)).toBeNull()
  await editKitLines(officer, kitId, editOf())
  await decideKit(other, kitId, await approvalOf(store, kitId))
  expect(await stateOf(store, kitId)).toBe('approved')
})
