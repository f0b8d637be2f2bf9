import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { declaredLinks, users } from '#db/schema/index'
import type { Store } from '#db/store'
import { confirmMove } from '~/features/caseloads/confirm-move.server'
import { proposeMove } from '~/features/caseloads/propose-move.server'
import { undoMove } from '~/features/caseloads/undo-move.server'
import { handOverTask } from '~/features/casework/hand-over-task.server'
import { taskList } from '~/features/casework/task-list.server'
import type { Context } from '~/server/context.server'
import { householdWithPlan } from '../factories/plans'
import { contextOf } from '../factories/staff'
import { ownTask } from '../factories/tasks'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})

async function team() {
  const lead = await contextOf(store, 'lead')
  const inTeam = { supervisorId: lead.actor.id }
  const officers = () => contextOf(store, 'officer', inTeam)
  return { lead, one: await officers(), other: await officers(), third: await officers() }
}

async function proposed(lead: Context, from: Context, to: Context, householdId: string) {
  const id = uuidv7()
  const ends = { fromId: from.actor.id, toId: to.actor.id }
  const form = { id, subject: 'households' as const, ...ends, reason: 'Congé', all: false, subjectIds: [householdId] }
  await proposeMove(lead, form)
  return id
}

async function change(person: Context, columns: Partial<typeof users.$inferInsert>) {
  await store.write((tx) => tx.update(users).set(columns).where(eq(users.id, person.actor.id)))
}

async function declareLink(person: Context, householdId: string) {
  const link = { userId: person.actor.id, householdId, reason: 'Cousine', declaredAt: person.now, standing: true }
  await store.write((tx) => tx.insert(declaredLinks).values({ id: uuidv7(), ...link }))
}

async function keysOf(context: Context) {
  return (await taskList(context, 'mine')).rows.map(({ key }) => key)
}

test('nobody receives a case whose account was closed, or who left the team, since it was laid out', async () => {
  const { lead, one, other, third } = await team()
  const { id } = await householdWithPlan(one)
  const toOther = await proposed(lead, one, other, id)
  const toThird = await proposed(lead, one, third, id)
  await change(other, { disabledAt: lead.now })
  await change(third, { supervisorId: (await contextOf(store, 'lead')).actor.id })
  for (const moveId of [toOther, toThird])
    await expect(confirmMove(lead, moveId, { seen: 1 })).rejects.toThrow('move-receiver')
})

test('a handover is not undone to a closed account, nor to somebody who has a link by now', async () => {
  const { lead, one, other } = await team()
  const { id } = await householdWithPlan(one)
  const moveId = await proposed(lead, one, other, id)
  await confirmMove(lead, moveId, { seen: 1 })
  await change(one, { disabledAt: lead.now })
  await expect(undoMove(lead, moveId, { reason: 'Retour' })).rejects.toThrow('move-receiver')
  await change(one, { disabledAt: null })
  await declareLink(one, id)
  await expect(undoMove(lead, moveId, { reason: 'Retour' })).rejects.toThrow('move-linked')
})

test('tasks that were given away and back go with their case', async () => {
  const { lead, one, other, third } = await team()
  const { id } = await householdWithPlan(one)
  const written = await ownTask(one, id)
  const [ofRule = ''] = await keysOf(one)
  const given = { reason: 'Congé' }
  for (const key of [written, ofRule]) {
    await handOverTask(one, key, { id: uuidv7(), toUserId: other.actor.id, ...given })
    await handOverTask(other, key, { id: uuidv7(), toUserId: one.actor.id, ...given })
  }
  const moveId = await proposed(lead, one, third, id)
  await confirmMove(lead, moveId, { seen: 1 })
  expect(await keysOf(one)).toEqual([])
  expect(await keysOf(third)).toEqual(expect.arrayContaining([written, ofRule]))
  await undoMove(lead, moveId, { reason: 'Retour' })
  expect(await keysOf(third)).toEqual([])
  expect(await keysOf(one)).toEqual(expect.arrayContaining([written, ofRule]))
})
