import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { groupMembers } from '#db/schema/index'
import type { Store } from '#db/store'
import { addGroupMember } from '~/features/schooling/add-group-member.server'
import { logContact } from '~/features/schooling/log-contact.server'
import { logSession } from '~/features/schooling/log-session.server'
import { recordLevelCheck } from '~/features/schooling/record-level-check.server'
import { regroupChildren } from '~/features/schooling/regroup-children.server'
import { regroupingPage } from '~/features/schooling/regrouping-page.server'
import { setGroupLevel } from '~/features/schooling/set-group-level.server'
import { tutorSignals } from '~/features/schooling/tutor-signals.server'
import { undoRegrouping } from '~/features/schooling/undo-regrouping.server'
import { decideReport } from '~/features/stipends/decide-report.server'
import { noteTransport } from '~/features/stipends/note-transport.server'
import { recordSpotCheck } from '~/features/stipends/record-spot-check.server'
import { reportDraft } from '~/features/stipends/report-draft.server'
import { reportPage } from '~/features/stipends/report-page.server'
import { reportsList } from '~/features/stipends/reports-list.server'
import { reportsWaiting } from '~/features/stipends/reports-waiting.server'
import { submitReport } from '~/features/stipends/submit-report.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
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

describe('regrouping', () => {
  async function twoGroups() {
    const officer = await contextOf(store, 'officer')
    const tutor = await contextOf(store, 'tutor')
    const { childId } = await childInPlan(officer)
    const { groupId: letters, schoolId } = await groupWith(tutor, [childId])
    const { groupId: words } = await groupWith(tutor, [], { schoolId, name: 'Groupe Mot' })
    const step = { kind: 'byLevel', ladder: 'reading', language: 'ha' } as const
    await setGroupLevel(tutor, { groupId: letters, ...step, level: 1 })
    await setGroupLevel(tutor, { groupId: words, ...step, level: 2 })
    const check = { childId, checkedOn: '2026-11-18', language: 'ha', reading: 2 } as const
    await recordLevelCheck(tutor, { id: uuidv7(), ...check })
    return { officer, tutor, childId, letters, words }
  }
  const groupsOf = async (childId: string) =>
    (
      await store.query
        .select({ id: groupMembers.groupId })
        .from(groupMembers)
        .where(and(eq(groupMembers.personId, childId), isNull(groupMembers.leftOn)))
    ).map(({ id }) => id)

  test('the tutor accepts, one event tells it, and it can be undone', async () => {
    const { tutor, childId, letters, words } = await twoGroups()
    const page = await regroupingPage(tutor, letters)
    expect(page?.proposals).toMatchObject([{ childId, reason: 'moveUp', toGroupId: words, level: 2 }])
    const form = { id: uuidv7(), groupId: letters, accepted: [childId] }
    await regroupChildren(tutor, form)
    await regroupChildren(tutor, form)
    expect(await groupsOf(childId)).toEqual([words])
    expect(await actionsOn(store, words)).toEqual(['group.levelSet', 'group.regrouped'])

    const undo = { groupId: letters, regroupingId: form.id }
    await undoRegrouping(tutor, undo)
    await undoRegrouping(tutor, undo)
    expect(await groupsOf(childId)).toEqual([letters])
    expect(await actionsOn(store, childId)).toEqual(['level.checked', 'group.regrouped', 'group.regroupingUndone'])
  })

  test('what changed meanwhile is refused, and nobody else decides', async () => {
    const { officer, tutor, childId, letters, words } = await twoGroups()
    const form = () => ({ id: uuidv7(), groupId: letters, accepted: [childId] })
    await expect(regroupChildren(tutor, { ...form(), accepted: [] })).rejects.toThrow('nobody-accepted')
    await expect(regroupChildren(officer, form())).rejects.toMatchObject({ reason: 'tutor-regroups', status: 403 })
    await expect(regroupChildren(await contextOf(store, 'tutor'), form())).rejects.toMatchObject({ status: 404 })
    expect(await regroupingPage(officer, letters)).toMatchObject({ mayAccept: false, undo: null })

    const moved = form()
    await regroupChildren(tutor, moved)
    await expect(regroupChildren(tutor, form())).rejects.toThrow('regrouping-changed')
    const leave = and(eq(groupMembers.groupId, words), eq(groupMembers.personId, childId))
    await store.write((tx) => tx.update(groupMembers).set({ leftOn: '2026-11-19' }).where(leave))
    const undo = { groupId: letters, regroupingId: moved.id }
    await expect(undoRegrouping(tutor, undo)).rejects.toThrow('regrouping-followed')
    await addGroupMember(officer, { groupId: letters, personId: childId })
    expect(await groupsOf(childId)).toEqual([letters])
  })

  test('a group by level needs its step', async () => {
    const { tutor, letters } = await twoGroups()
    await expect(setGroupLevel(tutor, { groupId: letters, kind: 'byLevel' })).rejects.toThrow('group-level')
    await setGroupLevel(tutor, { groupId: letters, kind: 'mixed' })
    expect((await regroupingPage(tutor, letters))?.proposals).toMatchObject([{ reason: 'mixedGroup' }])
  })
})

describe('a mentoring contact', () => {
  const contact = (childId: string, overrides = {}) => ({
    id: uuidv7(),
    childId,
    contactedOn: '2026-11-10',
    kind: 'home' as const,
    themes: ['school' as const],
    childsWord: 'Ça va mieux.',
    ...overrides,
  })

  test('starts C3 like a first session, once, and its next day comes due', async () => {
    const tutor = await contextOf(store, 'tutor')
    const { childId } = await childInPlan(await contextOf(store, 'officer'))
    await groupWith(tutor, [childId])
    const first = contact(childId, { nextContactOn: '2026-11-17' })
    await logContact(tutor, first)
    await logContact(tutor, first)
    expect(await completedBy(store, childId)).toEqual({ C3: '2026-11-10' })
    expect(await actionsOn(store, childId)).toEqual(['childContact.held'])
    expect((await tutorSignals(tutor)).contactsDue).toMatchObject([{ childId, dueOn: '2026-11-17' }])
    await logContact(tutor, contact(childId, { contactedOn: '2026-11-05' }))
    expect(await completedBy(store, childId)).toEqual({ C3: '2026-11-05' })
  })

  test.each([
    [{ themes: [] }, 'contact-theme'],
    [{ contactedOn: '2026-11-20' }, 'in-the-future'],
    [{ contactedOn: '2025-11-18' }, 'older-than-a-year'],
    [{ nextContactOn: '2026-11-10' }, 'contact-next'],
    [{ nextContactOn: '2027-04-10' }, 'contact-next'],
  ])('%o is refused', async (wrong, reason) => {
    const officer = await contextOf(store, 'officer')
    const { childId } = await childInPlan(officer)
    await expect(logContact(officer, contact(childId, wrong))).rejects.toThrow(reason)
    await expect(logContact(await contextOf(store, 'tutor'), contact(childId))).rejects.toMatchObject({ status: 404 })
  })
})

describe('the monthly report', () => {
  const month = '2026-11'

  async function month1() {
    const lead = await contextOf(store, 'lead')
    const officer = await contextOf(store, 'officer')
    const tutor = await contextOf(store, 'tutor', { supervisorId: lead.actor.id })
    const { childId } = await childInPlan(officer)
    const { groupId } = await groupWith(tutor, [childId])
    const session = { id: uuidv7(), groupId, heldOn: '2026-11-10', durationMinutes: 60, subject: 'reading' as const }
    await logSession(tutor, { ...session, marks: [{ childId, mark: 'present' }] })
    await noteTransport(tutor, { id: uuidv7(), travelledOn: '2026-11-10', cost: 500 })
    return { lead, officer, tutor, groupId }
  }
  async function send(tutor: Context) {
    const form = { id: uuidv7(), month, contentHash: (await reportDraft(tutor, month))?.contentHash ?? '' }
    await submitReport(tutor, form)
    return form
  }

  test('is frozen when it is sent, read by whom it concerns and by nobody else', async () => {
    const { lead, officer, tutor } = await month1()
    const stale = await reportDraft(tutor, month)
    expect(stale?.totals).toMatchObject({ sessions: 1, minutes: 60, lateEntries: 1, transport: 500, stipend: null })
    await noteTransport(tutor, { id: uuidv7(), travelledOn: '2026-11-10', cost: 600 })
    const old = { id: uuidv7(), month, contentHash: stale?.contentHash ?? '' }
    await expect(submitReport(tutor, old)).rejects.toThrow('report-changed')

    const { id, contentHash } = await send(tutor)
    await submitReport(tutor, { id, month, contentHash })
    expect(await actionsOn(store, id)).toEqual(['report.submitted'])
    await expect(submitReport(tutor, { id: uuidv7(), month, contentHash })).rejects.toThrow('report-waits')
    const late = { id: uuidv7(), travelledOn: '2026-11-11', cost: 500 }
    await expect(noteTransport(tutor, late)).rejects.toThrow('report-sent')
    for (const reader of [tutor, officer, lead])
      expect(await reportPage(reader, id)).toMatchObject({ contentHash, totals: { transport: 600 } })
    for (const role of ['tutor', 'officer', 'lead'] as const)
      expect(await reportPage(await contextOf(store, role), id)).toBeNull()
    expect(await reportsWaiting(officer)).toEqual({ count: 1, more: false })
    expect((await reportsList(officer, { state: 'confirmed' })).rows).toEqual([])
  })

  test('comes back with a reason and goes again as a new version; the old one stands', async () => {
    const { officer, tutor } = await month1()
    const first = await send(tutor)
    const decision = { reportId: first.id, outcome: 'returned' as const }
    await expect(decideReport(officer, decision)).rejects.toThrow('report-reason')
    await expect(decideReport(tutor, { ...decision, outcome: 'confirmed' })).rejects.toMatchObject({ status: 403 })
    await decideReport(officer, { ...decision, reason: 'Transport too high' })
    await noteTransport(tutor, { id: uuidv7(), travelledOn: '2026-11-10', cost: 300 })
    const second = await send(tutor)
    await decideReport(officer, { reportId: second.id, outcome: 'confirmed' })
    await decideReport(officer, { reportId: second.id, outcome: 'confirmed' })
    await expect(decideReport(officer, { reportId: second.id, outcome: 'returned', reason: 'No' })).rejects.toThrow(
      'report-decided',
    )
    expect((await reportsList(tutor, {})).rows.map(({ version, state }) => [version, state])).toEqual([
      [2, 'confirmed'],
      [1, 'returned'],
    ])
    expect(await actionsOn(store, second.id)).toEqual(['report.submitted', 'report.confirmed'])
  })

  test('is checked on the spot by somebody else', async () => {
    const { lead, officer, tutor, groupId } = await month1()
    const { id: reportId } = await send(tutor)
    const check = { id: uuidv7(), reportId, groupId, visitedOn: '2026-11-10', sessionHeld: true, childrenCounted: 0 }
    await expect(recordSpotCheck(tutor, check)).rejects.toMatchObject({ reason: 'own-report', status: 403 })
    await expect(recordSpotCheck(await contextOf(store, 'officer'), check)).rejects.toMatchObject({ status: 404 })
    await expect(recordSpotCheck(officer, { ...check, groupId: uuidv7() })).rejects.toMatchObject({ status: 404 })
    await expect(recordSpotCheck(officer, { ...check, visitedOn: '2026-10-31' })).rejects.toThrow('check-other-month')
    await recordSpotCheck(officer, check)
    await recordSpotCheck(officer, check)
    const nothing = { visitedOn: '2026-11-12', sessionHeld: false, childrenCounted: undefined }
    await recordSpotCheck(officer, { ...check, id: uuidv7(), ...nothing })
    expect((await reportPage(lead, reportId))?.checks).toMatchObject([
      { verdict: 'fewerChildren', childrenCounted: 0, reported: 1 },
      { verdict: 'noSession', reported: null },
    ])
  })

  test('has nothing to send, or is of a month long gone', async () => {
    const tutor = await contextOf(store, 'tutor')
    const contentHash = (await reportDraft(tutor, month))?.contentHash ?? ''
    await expect(submitReport(tutor, { id: uuidv7(), month, contentHash })).rejects.toThrow('report-empty')
    await expect(submitReport(tutor, { id: uuidv7(), month: '2026-08', contentHash })).rejects.toThrow('report-month')
    expect(await reportDraft(tutor, '2026-08')).toBeNull()
    const old = { id: uuidv7(), travelledOn: '2026-08-31', cost: 500 }
    await expect(noteTransport(tutor, old)).rejects.toThrow('report-month')
  })
})
