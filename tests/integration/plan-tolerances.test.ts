import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { households } from '#db/schema/index'
import type { Store } from '#db/store'
import { addDays, type CivilDate } from '~/domain/dates'
import { tasksOfHousehold } from '~/features/casework/task-list.server'
import { threatenedFlows } from '~/features/team/threatened-flows.server'
import type { Context } from '~/server/context.server'
import { householdIds } from '~/server/household-ids.server'
import { householdWithPlan, stepOf } from '../factories/plans'
import { contextOf } from '../factories/staff'
import { templateDeeds } from '../factories/template-deeds'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
/** Households whose plans are of version 1, and of version 2 with another tolerance for H1. */
let [first, second] = ['', '']
beforeAll(async () => {
  store = await testStore()
  const administrator = await contextOf(store, 'administrator')
  const lead = await contextOf(store, 'lead')
  officer = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
  const { drafted, change, tried, adopted } = templateDeeds({ administrator: () => administrator, lead: () => lead })
  first = (await householdWithPlan(officer)).id
  const id = await drafted()
  await change(id, 'H1', { toleranceDays: 30 })
  await tried(id)
  await adopted(id)
  second = (await householdWithPlan(officer)).id
})
afterAll(() => store.close())

test('a plan of version 2 is late by its own tolerance, in tasks and on the meeting', async () => {
  const old = await stepOf(officer, first, 'H1')
  const fresh = await stepOf(officer, second, 'H1')
  expect(fresh.plannedOn).toBe(old.plannedOn)
  expect([old.toleranceDays, fresh.toleranceDays]).toEqual([0, 30])

  for (const [id, tolerance] of [
    [first, 0],
    [second, 30],
  ] as const) {
    const lastInTime = addDays(old.plannedOn, tolerance)
    expect(await speaksOn(id, lastInTime), id).toEqual({ task: false, flow: false })
    expect(await speaksOn(id, addDays(lastInTime, 1)), id).toEqual({ task: true, flow: true })
  }
})

async function speaksOn(householdId: string, day: CivilDate) {
  const tasks = await tasksOfHousehold({ ...officer, now: new Date(`${day}T09:00:00Z`) }, householdId)
  const own = householdIds(store.query, eq(households.id, householdId))
  const flows = await threatenedFlows(store.query, own, day)
  return {
    task: tasks.some(({ about }) => about.kind === 'overdueMilestone' && about.code === 'H1'),
    flow: flows.some(({ code }) => code === 'H1-M4'),
  }
}
