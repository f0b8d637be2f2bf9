import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { events, meetingDecisions, meetings, tasks, users } from '#db/schema/index'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { taskList } from '~/features/casework/task-list.server'
import { householdFilters } from '~/features/households/household-filters'
import { householdsPage } from '~/features/households/households-page.server'
import { decideException } from '~/features/team/decide-exception.server'
import { meetingExceptions } from '~/features/team/meeting-exceptions.server'
import { meetingMinutes } from '~/features/team/meeting-minutes.server'
import { meetingPage } from '~/features/team/meeting-page.server'
import type { Context } from '~/server/context.server'
import { refreshPlan } from '~/server/plan-progress.server'
import { familyOf, planOf } from '../factories/family'
import { meetingOf } from '../factories/meetings'
import { testNow } from '../factories/staff'
import { lateSince, twoTeams } from '../factories/teams'
import { testStore } from '../factories/test-store'

let store: Store

beforeAll(async () => {
  store = await testStore()
})

afterAll(() => store.close())

const nothing = new URLSearchParams()

describe('the weekly meeting', () => {
  test('sees what is out of the ordinary in the own team, the worst first', async () => {
    const { lead, otherLead, officer, stranger } = await twoTeams(store)
    const high = await familyOf(officer, { riskLevel: 'high', reunifiedOn: '2026-10-01' })
    const later = await familyOf(officer, { ...lateSince, reunifiedOn: '2026-10-01' })
    const latest = await familyOf(officer, { ...lateSince, nextDueOn: '2026-10-01', reunifiedOn: '2026-10-01' })
    await familyOf(stranger, lateSince)

    const { late, highRiskNoContact } = await meetingExceptions(lead)

    expect(late.map(({ subjectId, days }) => [subjectId, days])).toEqual([
      [latest.householdId, 49],
      [later.householdId, 18],
    ])
    expect(highRiskNoContact).toMatchObject([{ subjectId: high.householdId, days: 49, on: null }])
    expect((await meetingExceptions(otherLead)).late).toHaveLength(1)
  })

  test('names the step that is late, not one before it that is in time', async () => {
    const { lead, officer } = await twoTeams(store)
    const { householdId, caregiverId } = await familyOf(officer)
    await planOf(officer, householdId, [
      { code: 'M7', personId: caregiverId, plannedOn: '2026-11-11' },
      { code: 'F10', plannedOn: '2026-11-16' },
    ])
    await store.write((tx) => refreshPlan(tx, householdId))
    expect((await meetingExceptions(lead)).late).toMatchObject([{ code: 'F10', on: '2026-11-16', days: 3 }])
    const { rows } = await householdsPage(officer, householdFilters(nothing))
    expect(rows).toMatchObject([{ nextDueCode: 'M7', lateCode: 'F10', daysLate: 3 }])
  })

  test('a decision becomes a task of somebody in the team, once, with one event', async () => {
    const { lead, officer } = await twoTeams(store)
    const { householdId } = await familyOf(officer, lateSince)
    const form = decision(householdId, { outcome: 'task', assigneeId: officer.actor.id, dueOn: '2026-11-26' })

    await decideException(lead, form)
    await decideException(lead, form)

    const given = await store.query.select().from(tasks).where(eq(tasks.householdId, householdId))
    expect(given).toMatchObject([
      { assignedToId: officer.actor.id, text: form.text, dueOn: '2026-11-26', source: 'meeting' },
    ])
    expect(await eventsOf(lead)).toEqual(['meeting.decided'])
    const page = await meetingPage(lead, nothing)
    const line = page.sections.flatMap(({ lines }) => lines).find(({ kind }) => kind === 'late')
    expect(line?.decision).toMatchObject({ outcome: 'task', state: 'open', reason: form.text, dueOn: '2026-11-26' })
    expect(line?.decision?.assigneeName).toBe(officer.actor.displayName)
    expect(await meetingMinutes(lead, page.todayId ?? '')).toMatchObject({ decisions: [{ reason: form.text }] })
    expect((await taskList(lead, 'given')).rows).toMatchObject([{ text: form.text, actable: true }])
    expect((await taskList(officer, 'given')).rows).toEqual([])
    expect(page.openKey).not.toBe(line?.key)
  })

  test('the next one shows what was decided, and whether it was done', async () => {
    const { lead, officer } = await twoTeams(store)
    const { householdId } = await familyOf(officer, lateSince)
    const weekAgo = { ...lead, now: new Date('2026-11-12T09:00:00Z') }
    await decideException(
      weekAgo,
      decision(householdId, { outcome: 'task', assigneeId: officer.actor.id, dueOn: '2026-11-15' }),
    )

    const before = await meetingPage(lead, nothing)
    expect(before).toMatchObject({ lastHeldOn: '2026-11-12', last: [{ state: 'overdue' }] })
    const line = before.sections.flatMap(({ lines }) => lines).find(({ kind }) => kind === 'late')
    expect(line?.before).toMatchObject({ state: 'overdue' })

    await store.write((tx) => tx.update(tasks).set({ doneAt: testNow }).where(eq(tasks.householdId, householdId)))
    expect((await meetingPage(lead, nothing)).last).toMatchObject([{ state: 'done', doneOn: '2026-11-19' }])
  })

  test.each([
    ['nobody', {}, 'meeting-needs-somebody'],
    ['a day that is over', { dueOn: '2026-11-18' }, 'meeting-day-passed'],
    ['somebody of another team', { assigneeId: 'stranger' }, 'meeting-not-in-team'],
  ])('refuses a task for %s', async (what, change, reason) => {
    const { lead, officer, stranger } = await twoTeams(store)
    const { householdId } = await familyOf(officer, lateSince)
    const assigneeId = what === 'nobody' ? undefined : officer.actor.id
    const asked = 'assigneeId' in change ? { assigneeId: stranger.actor.id } : change
    const form = decision(householdId, { outcome: 'task', assigneeId, dueOn: '2026-11-26', ...asked })
    await expect(decideException(lead, form)).rejects.toMatchObject({ reason, status: 422 })
    expect(await store.query.select().from(tasks).where(eq(tasks.householdId, householdId))).toEqual([])
  })

  test('another team’s household, and one decided already, are refused alike and change nothing', async () => {
    const { lead, otherLead, officer } = await twoTeams(store)
    const { householdId } = await familyOf(officer, lateSince)
    const keep = () => decision(householdId, { outcome: 'keep' })
    await expect(decideException(otherLead, keep())).rejects.toEqual(new Refused('meeting-line-gone', 409))
    await decideException(lead, keep())
    await expect(decideException(lead, keep())).rejects.toEqual(new Refused('meeting-decided-already', 409))
    const held = await store.query.select().from(meetings).where(eq(meetings.heldById, otherLead.actor.id))
    expect(held).toEqual([])
    const kept = await store.query.select().from(meetingDecisions).where(eq(meetingDecisions.householdId, householdId))
    expect(kept).toHaveLength(1)
  })

  test('minutes are the lead’s who held it', async () => {
    const { lead, otherLead, officer } = await twoTeams(store)
    const { householdId } = await familyOf(officer)
    const id = await meetingOf(lead, householdId)
    expect(await meetingMinutes(lead, id)).toMatchObject({ heldOn: '2026-11-12', decisions: [{ state: 'kept' }] })
    expect(await meetingMinutes(otherLead, id)).toBeNull()
  })

  test('of a case that went to another team since, they show neither the family nor what was written', async () => {
    const { lead, otherLead, officer } = await twoTeams(store)
    const { householdId } = await familyOf(officer)
    const id = await meetingOf(lead, householdId)
    expect((await meetingMinutes(lead, id))?.householdIds).toEqual([householdId])
    const change = { supervisorId: otherLead.actor.id }
    await store.write((tx) => tx.update(users).set(change).where(eq(users.id, officer.actor.id)))
    const gone = [{ named: null, reason: '', state: 'kept' }]
    expect(await meetingMinutes(lead, id)).toMatchObject({ householdIds: [], decisions: gone })
    expect((await meetingPage(lead, nothing)).last).toMatchObject(gone)
  })
})

function decision(
  subjectId: string,
  change: { outcome: 'keep' | 'task'; assigneeId?: string | undefined; dueOn?: string },
) {
  return { id: uuidv7(), kind: 'late' as const, subjectId, text: 'Passer au marché de jeudi.', ...change }
}

async function eventsOf({ actor }: Context) {
  const rows = await store.query.select({ action: events.action }).from(events).where(eq(events.actorId, actor.id))
  return rows.map(({ action }) => action)
}
