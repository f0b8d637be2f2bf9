import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { visits } from '#db/schema/index'
import type { Store } from '#db/store'
import type { BusinessState } from '~/domain/mentoring/business-states'
import { doableMilestones } from '~/features/casework/doable-milestones.server'
import { taskList } from '~/features/casework/task-list.server'
import { tourOf } from '~/features/casework/tour.server'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { businessOf } from '../factories/mentoring'
import { householdWithPlan } from '../factories/plans'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context

beforeAll(async () => {
  store = await testStore()
})

test('what counts from a step that is open itself is no task and no stop; a business found stopped is not gone to', async () => {
  officer = await contextOf(store, 'officer')
  const mentor = await contextOf(store, 'mentor')
  const { id, motherId } = await householdWithPlan(officer)
  const later = { ...officer, now: new Date('2027-03-15T09:00:00Z') }
  const codes = async () => (await doableMilestones(store.query, [id], '2027-03-15')).map(({ code }) => code)
  const parents = async () => (await codes()).filter((code) => code.startsWith('M'))
  expect(await parents()).toEqual(['M2'])
  const asked = (await taskList(later, 'mine')).rows.map(({ about }) => about.code ?? '')
  expect(asked.filter((code) => code.startsWith('M'))).toEqual(['M2'])
  const [stop] = (await tourOf(later, '2027-03-15')).stops
  expect(stop?.due.map(({ code }) => code).filter((code) => code.startsWith('M'))).toEqual(['M2'])

  for (const code of ['M2', 'M3', 'M4', 'M5'] as const)
    await store.write((tx) =>
      completeMilestone(tx, officer, {
        ...{ householdId: id, code, personId: motherId, completedOn: '2026-10-01' },
        ...{ evidence: 'training', evidenceId: null },
      }),
    )
  expect(await parents()).toEqual(['M6'])
  const businessId = await businessOf(officer, mentor, { householdId: id, caregiverId: motherId })
  await seen(mentor, id, businessId, '2026-11-01', 'closed')
  expect(await parents()).toEqual([])
  await seen(mentor, id, businessId, '2026-11-18', 'open')
  expect(await parents()).toEqual(['M6'])
})

async function seen(
  { actor, now }: Context,
  householdId: string,
  businessId: string,
  on: string,
  state: BusinessState,
) {
  await store.write((tx) =>
    tx.insert(visits).values({
      ...{ id: uuidv7(), householdId, businessId, visitedOn: on, found: 'done', state },
      ...{ visitedById: actor.id, recordedAt: now },
    }),
  )
}
