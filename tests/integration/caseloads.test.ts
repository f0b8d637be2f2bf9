import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { declaredLinks, groups, tasks } from '#db/schema/index'
import type { Store } from '#db/store'
import { assignmentHistory } from '~/features/caseloads/assignment-history.server'
import { confirmMove } from '~/features/caseloads/confirm-move.server'
import { movePage } from '~/features/caseloads/move-page.server'
import type { MoveForm } from '~/features/caseloads/propose-move.server'
import { proposeMove } from '~/features/caseloads/propose-move.server'
import { reassignChoices, reassignFilters } from '~/features/caseloads/reassign-choices.server'
import { undoMove } from '~/features/caseloads/undo-move.server'
import { householdHead } from '~/features/households/household-head.server'
import { addTask } from '~/server/add-task.server'
import type { Context } from '~/server/context.server'
import { household } from '../factories/households'
import { actionsOn } from '../factories/records'
import { childInPlan, groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})

async function team() {
  const lead = await contextOf(store, 'lead')
  const inTeam = { supervisorId: lead.actor.id }
  return {
    lead,
    one: await contextOf(store, 'officer', inTeam),
    other: await contextOf(store, 'officer', inTeam),
    tutor: await contextOf(store, 'tutor', inTeam),
    tutor2: await contextOf(store, 'tutor', inTeam),
  }
}

function move(from: Context, to: Context, subjectIds: string[], overrides: Partial<MoveForm> = {}): MoveForm {
  const ends = { fromId: from.actor.id, toId: to.actor.id }
  return { id: uuidv7(), subject: 'households', ...ends, reason: 'Congé', all: false, subjectIds, ...overrides }
}

test('a case changes hands at once, with its history and open tasks, and comes back', async () => {
  const { lead, one, other } = await team()
  const { id } = await household(one)
  const task = { id: uuidv7(), householdId: id, assignedToId: one.actor.id, text: 'Appeler', dueOn: null }
  await store.write((tx) => addTask(tx, one, { ...task, source: 'own' }))
  const form = move(one, other, [id])
  await proposeMove(lead, form)
  await proposeMove(lead, form)
  expect(await movePage(lead, form.id)).toMatchObject({ count: 1, state: 'proposed', blocked: false, to: { open: 0 } })
  expect(await householdHead(other, id)).toBeNull()

  await confirmMove(lead, form.id, { seen: 1 })
  await confirmMove(lead, form.id, { seen: 1 })
  expect(await householdHead(one, id)).toBeNull()
  expect(await householdHead(other, id)).not.toBeNull()
  expect((await assignmentHistory(other, id)).map(({ until }) => until === null)).toEqual([false, true])
  expect((await store.query.select().from(tasks).where(eq(tasks.id, task.id)))[0]?.assignedToId).toBe(other.actor.id)
  expect((await actionsOn(store, id)).filter((action) => action === 'caseload.moved')).toHaveLength(1)

  await undoMove(lead, form.id, { reason: 'Retour de congé' })
  expect(await householdHead(one, id)).not.toBeNull()
  expect(await assignmentHistory(one, id)).toHaveLength(3)
  expect((await movePage(lead, form.id))?.state).toBe('undone')
})

test('all of a person’s cases that the filters show go together, in one event', async () => {
  const { lead, one, other } = await team()
  await household(one, { riskLevel: 'high' })
  const kept = await household(one, { riskLevel: 'low' })
  await household(one, { riskLevel: 'high' })
  const form = move(one, other, [], { all: true, risk: 'high' })
  await proposeMove(lead, form)
  await confirmMove(lead, form.id, { seen: 2 })
  const choices = await reassignChoices(lead, reassignFilters(new URLSearchParams({ from: one.actor.id })))
  expect(choices.held.map(({ id }) => id)).toEqual([kept.id])
  expect(choices.holders.map(({ load }) => load?.open).sort()).toEqual([1, 2])
})

test('a declared link of the receiver blocks the whole handover', async () => {
  const { lead, one, other } = await team()
  const { id } = await household(one)
  await store.write((tx) =>
    tx.insert(declaredLinks).values({
      id: uuidv7(),
      userId: other.actor.id,
      householdId: id,
      reason: 'Cousine',
      declaredAt: one.now,
      standing: true,
    }),
  )
  const form = move(one, other, [id])
  await proposeMove(lead, form)
  expect(await movePage(lead, form.id)).toMatchObject({ blocked: true, lines: [{ conflicts: ['linked'] }] })
  await expect(confirmMove(lead, form.id, { seen: 1 })).rejects.toThrow('move-linked')
})

test('what is refused: strangers, oneself, nothing, the past, what moved again', async () => {
  const { lead, one, other } = await team()
  const stranger = await team()
  const { id } = await household(one)
  await expect(proposeMove(lead, move(one, stranger.one, [id]))).rejects.toThrow('move-receiver')
  await expect(proposeMove(lead, move(one, one, [id]))).rejects.toThrow('move-same-person')
  await expect(proposeMove(stranger.lead, move(one, stranger.one, [id]))).rejects.toThrow('move-nothing')
  await expect(proposeMove(one, move(one, other, [id]))).rejects.toThrow('not-your-role')

  const [first, second] = [move(one, other, [id]), move(one, other, [id])]
  await proposeMove(lead, first)
  await proposeMove(lead, second)
  expect(await movePage(stranger.lead, first.id)).toBeNull()
  await expect(confirmMove(stranger.lead, first.id, { seen: 1 })).rejects.toThrow('not-there')
  await expect(confirmMove(lead, first.id, { seen: 2 })).rejects.toThrow('move-changed')
  await confirmMove(lead, first.id, { seen: 1 })
  await expect(confirmMove(lead, second.id, { seen: 1 })).rejects.toThrow('move-changed')
  const later = { ...lead, now: new Date(lead.now.getTime() + 8 * 24 * 3600_000) }
  await expect(undoMove(later, first.id, { reason: 'x' })).rejects.toThrow('move-undo-too-late')
  const back = move(other, one, [id])
  await proposeMove(lead, back)
  await confirmMove(lead, back.id, { seen: 1 })
  await expect(undoMove(lead, first.id, { reason: 'x' })).rejects.toThrow('move-changed')
})

test('a group goes to another tutor of the team', async () => {
  const { lead, one, tutor, tutor2 } = await team()
  const { childId } = await childInPlan(one)
  const { groupId } = await groupWith(tutor, [childId])
  const form = move(tutor, tutor2, [groupId], { subject: 'groups' })
  await proposeMove(lead, form)
  await confirmMove(lead, form.id, { seen: 1 })
  expect((await store.query.select().from(groups).where(eq(groups.id, groupId)))[0]?.tutorId).toBe(tutor2.actor.id)
})
