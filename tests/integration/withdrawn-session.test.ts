import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completionWithdrawals, households } from '#db/schema/index'
import type { Store } from '#db/store'
import { childSchoolFile } from '~/features/schooling/child-school-file.server'
import { fieldHome } from '~/features/schooling/field-home.server'
import { groupPage } from '~/features/schooling/group-page.server'
import { logSession, type SessionForm } from '~/features/schooling/log-session.server'
import { withdrawSession } from '~/features/schooling/withdraw-session.server'
import { monthOfWork } from '~/features/stipends/month-of-work.server'
import { lateEntries } from '~/features/team/late-entries.server'
import { absenceStreaks } from '~/server/absence-streaks.server'
import { flushAccessLog } from '~/server/access-log.server'
import { householdIds } from '~/server/household-ids.server'
import { actionsOn, completedBy } from '../factories/records'
import { childInPlan, groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

async function tutorWithGroup() {
  const officer = await contextOf(store, 'officer')
  const tutor = await contextOf(store, 'tutor')
  const { childId, householdId } = await childInPlan(officer)
  const { groupId } = await groupWith(tutor, [childId])
  return { officer, tutor, childId, householdId, groupId }
}

function session(groupId: string, childId: string, overrides: Partial<SessionForm> = {}): SessionForm {
  const marks = [{ childId, mark: 'present' as const }]
  return { id: uuidv7(), groupId, heldOn: '2026-11-05', durationMinutes: 45, subject: 'reading', marks, ...overrides }
}

test('a second session of a group on one day is asked about, and a true one is kept', async () => {
  const { tutor, childId, groupId } = await tutorWithGroup()
  const first = session(groupId, childId)
  await logSession(tutor, first)
  const second = session(groupId, childId, { subject: 'arithmetic' })
  const asked = { reason: 'second-session', status: 422, fields: ['secondSession'] }
  await expect(logSession(tutor, second)).rejects.toMatchObject(asked)
  await logSession(tutor, { ...second, secondSession: true })
  await logSession(tutor, first)
  await logSession(tutor, session(groupId, childId, { heldOn: '2026-11-04' }))
  expect((await groupPage(tutor, groupId))?.sessionsHeld).toBe(3)

  await withdrawSession(tutor, { groupId, sessionId: first.id, reason: 'Deux fois' })
  await withdrawSession(tutor, { groupId, sessionId: second.id, reason: 'Deux fois' })
  await logSession(tutor, session(groupId, childId))
  expect((await groupPage(tutor, groupId))?.sessionsHeld).toBe(2)
})

test('a session that is withdrawn counts nowhere and stays to be read', async () => {
  const { officer, tutor, childId, householdId, groupId } = await tutorWithGroup()
  const wrong = session(groupId, childId)
  await logSession(tutor, wrong)
  const absent = { marks: [{ childId, mark: 'absentUnexcused' as const }] }
  const missed = session(groupId, childId, { ...absent, heldOn: '2026-11-12' })
  await logSession(tutor, missed)
  expect(await counted()).toEqual({ c3: '2026-11-05', missed: 1, reported: 2, held: 2, late: 1, onFile: 2 })

  const { id: sessionId } = wrong
  await withdrawSession(tutor, { groupId, sessionId, reason: 'Un autre groupe' })
  await withdrawSession(tutor, { groupId, sessionId, reason: 'Un autre groupe' })
  expect(await counted()).toEqual({ c3: undefined, missed: 1, reported: 1, held: 1, late: 0, onFile: 1 })
  await withdrawSession(officer, { groupId, sessionId: missed.id, reason: 'Pas eu lieu' })
  expect(await counted()).toEqual({ c3: undefined, missed: 0, reported: 0, held: 0, late: 0, onFile: 0 })
  expect((await fieldHome(tutor)).groups).toMatchObject([{ lastSessionOn: null, lastSubject: null }])
  expect((await groupPage(officer, groupId))?.sessions).toMatchObject([
    { withdrawn: { why: 'Pas eu lieu', by: officer.actor.displayName, on: '2026-11-19' } },
    { withdrawn: { why: 'Un autre groupe' } },
  ])
  const told = ['session.logged', 'session.logged', 'session.withdrawn', 'session.withdrawn']
  expect(await actionsOn(store, groupId)).toEqual(told)

  async function counted() {
    const ids = householdIds(store.query, eq(households.id, householdId))
    const { late } = await lateEntries(store.query, ids, [], '2026-11-19')
    const [streak] = await absenceStreaks(store.query, [childId], '2026-11-19')
    return {
      c3: (await completedBy(store, childId))['C3'],
      missed: streak?.missedSessions ?? 0,
      reported: (await monthOfWork(store.query, tutor.actor.id, '2026-11')).sessions.length,
      held: (await groupPage(tutor, groupId))?.sessionsHeld,
      late: late.length,
      onFile: (await childSchoolFile(tutor, childId))?.sessions.length,
    }
  }
})

test('the next session with the child present starts tutoring in its place', async () => {
  const { tutor, childId, groupId } = await tutorWithGroup()
  const wrong = session(groupId, childId)
  await logSession(tutor, wrong)
  await logSession(tutor, session(groupId, childId, { heldOn: '2026-11-12' }))
  await withdrawSession(tutor, { groupId, sessionId: wrong.id, reason: 'Un autre groupe' })
  expect(await completedBy(store, childId)).toEqual({ C3: '2026-11-12' })
})

test('a closed case keeps what it was closed with', async () => {
  const { tutor, childId, householdId, groupId } = await tutorWithGroup()
  const wrong = session(groupId, childId)
  await logSession(tutor, wrong)
  const before = await store.query.select().from(completionWithdrawals)
  await store.write((tx) => tx.update(households).set({ closedOn: '2026-11-18' }).where(eq(households.id, householdId)))
  await withdrawSession(tutor, { groupId, sessionId: wrong.id, reason: 'Un autre groupe' })
  expect(await store.query.select().from(completionWithdrawals)).toEqual(before)
})

test('who did not log it withdraws it only as an officer of a child of the group', async () => {
  const { officer, tutor, childId, groupId } = await tutorWithGroup()
  const theirs = session(groupId, childId)
  await logSession(officer, theirs)
  const form = { groupId, sessionId: theirs.id, reason: 'Deux fois' }
  await expect(withdrawSession(tutor, form)).rejects.toMatchObject({ reason: 'session-of-another', status: 403 })
  for (const role of ['tutor', 'officer'] as const)
    await expect(withdrawSession(await contextOf(store, role), form)).rejects.toMatchObject({ status: 404 })
  const { groupId: another } = await groupWith(tutor, [childId])
  await expect(withdrawSession(tutor, { ...form, groupId: another })).rejects.toMatchObject({ status: 404 })
  await withdrawSession(officer, form)
})
