import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kits } from '#db/schema/index'
import type { Store } from '#db/store'
import { taskList } from '~/features/casework/task-list.server'
import { writeTask } from '~/features/casework/write-task.server'
import { familyOf, planOf } from '../factories/family'
import { businessOf, handoverOf } from '../factories/mentoring'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

test('a task leads to the count of the kit or to the visit of its business', async () => {
  const [officer, mentor] = [await contextOf(store, 'officer'), await contextOf(store, 'mentor')]
  const family = await familyOf(officer)
  const businessId = await businessOf(officer, mentor, family)
  const { householdId, caregiverId: personId } = family
  await planOf(officer, householdId, [
    { code: 'M5', personId, plannedOn: '2026-09-01' },
    { code: 'M6', personId, plannedOn: '2026-09-02' },
  ])
  const hrefs = async () => (await taskList(mentor, 'mine')).rows.map(({ href }) => href)
  const visitForm = `/field/visits/new?business=${businessId}`
  expect(await hrefs()).toEqual([visitForm, visitForm])
  await handoverOf(officer, family)
  const [kit] = await store.write((tx) =>
    tx.update(kits).set({ verifyBy: '2026-09-01' }).where(eq(kits.householdId, householdId)).returning(),
  )
  expect(await hrefs()).toEqual([`/kits/${kit?.id ?? ''}/verification`, visitForm])
  await writeTask(mentor, householdId, { id: uuidv7(), text: 'Passer au marché', dueOn: '2026-12-01' })
  expect((await hrefs()).at(-1)).toBe(visitForm)
})
