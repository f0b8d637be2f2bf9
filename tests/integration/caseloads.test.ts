import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { declaredLinks, enrolments, groups, tasks } from '#db/schema/index'
import type { Store } from '#db/store'
import { assignmentHistory } from '~/features/caseloads/assignment-history.server'
import { batchPage } from '~/features/caseloads/batch-page.server'
import { childrenToEnrol } from '~/features/caseloads/children-to-enrol.server'
import { confirmBatch } from '~/features/caseloads/confirm-batch.server'
import { confirmMove } from '~/features/caseloads/confirm-move.server'
import { movePage } from '~/features/caseloads/move-page.server'
import type { MoveForm } from '~/features/caseloads/propose-move.server'
import { proposeBatch } from '~/features/caseloads/propose-batch.server'
import { proposeMove } from '~/features/caseloads/propose-move.server'
import { reassignChoices, reassignFilters } from '~/features/caseloads/reassign-choices.server'
import { undoBatch } from '~/features/caseloads/undo-batch.server'
import { undoMove } from '~/features/caseloads/undo-move.server'
import { householdHead } from '~/features/households/household-head.server'
import { endEnrolment } from '~/features/schooling/end-enrolment.server'
import { enrolChild } from '~/features/schooling/enrol-child.server'
import { recordRegister } from '~/features/schooling/record-register.server'
import { takeBackEnrolment } from '~/features/schooling/take-back-enrolment.server'
import { addTask } from '~/server/add-task.server'
import type { Context } from '~/server/context.server'
import { enrolledLastYear } from '../factories/bulk'
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

test('children of last year are enrolled together by their reports, and taken back together', async () => {
  const { one, other } = await team()
  const [promoted, repeats, unseen] = [await childInPlan(one), await childInPlan(one), await childInPlan(one)]
  const last = {
    promoted: await enrolledLastYear(one, promoted.childId),
    repeats: await enrolledLastYear(one, repeats.childId),
  }
  await enrolledLastYear(one, unseen.childId)
  await endEnrolment(one, { enrolmentId: last.promoted, endedOn: '2026-07-10', endedWhy: 'promoted' })
  await endEnrolment(one, { enrolmentId: last.repeats, endedOn: '2026-07-10', endedWhy: 'yearFinished' })
  const years = { lastYear: '2025-2026', nextYear: '2026-2027' }
  const open = await childrenToEnrol(store.query, one.actor, years)
  expect(open.map(({ personId, schoolClass, kind }) => [personId, schoolClass, kind])).toEqual(
    expect.arrayContaining([
      [promoted.childId, 'CE1', 'promoted'],
      [repeats.childId, 'CP', 'repeating'],
      [unseen.childId, 'CP', 'returning'],
    ]),
  )
  expect(await childrenToEnrol(store.query, other.actor, years)).toEqual([])

  const id = uuidv7()
  const children = open.map(({ personId, schoolClass }) => ({
    personId,
    schoolClass,
    enrol: personId !== unseen.childId,
  }))
  const form = { id, schoolYear: '2026-2027', enrolledOn: '2026-10-05', registerSeen: true, children }
  await proposeBatch(one, form)
  await proposeBatch(one, form)
  expect((await batchPage(one, id))?.lines).toHaveLength(2)
  expect(await batchPage(other, id)).toBeNull()
  await expect(confirmBatch(one, id, { seen: 3 }, enrolChild)).rejects.toThrow('batch-changed')
  await confirmBatch(one, id, { seen: 2 }, enrolChild)
  await confirmBatch(one, id, { seen: 2 }, enrolChild)
  expect(await childrenToEnrol(store.query, one.actor, years)).toHaveLength(1)

  await undoBatch(one, id, { reason: 'Mauvaise école' }, takeBackEnrolment)
  expect(await childrenToEnrol(store.query, one.actor, years)).toHaveLength(3)
  const left = await store.query.select().from(enrolments).where(eq(enrolments.personId, promoted.childId))
  expect(left.map(({ schoolYear }) => schoolYear)).toEqual(['2025-2026'])
})

test('a register keeps the whole batch', async () => {
  const { one } = await team()
  const [{ childId }, second] = [await childInPlan(one), await childInPlan(one)]
  await enrolledLastYear(one, childId)
  await enrolledLastYear(one, second.childId)
  const id = uuidv7()
  const children = [childId, second.childId].map((personId) => ({ personId, enrol: true, schoolClass: 'CE1' as const }))
  await proposeBatch(one, { id, schoolYear: '2026-2027', enrolledOn: '2026-10-05', registerSeen: false, children })
  await confirmBatch(one, id, { seen: 2 }, enrolChild)
  await recordRegister(one, { id: uuidv7(), childId, month: '2026-10', daysOpen: 20, daysPresent: 18, daysUnknown: 0 })
  await expect(undoBatch(one, id, { reason: 'x' }, takeBackEnrolment)).rejects.toThrow('batch-worked-on')
  expect((await batchPage(one, id))?.state).toBe('done')
  const later = { ...one, now: new Date(one.now.getTime() + 31 * 24 * 3600_000) }
  await expect(undoBatch(later, id, { reason: 'x' }, takeBackEnrolment)).rejects.toThrow('batch-undo-too-late')
})
