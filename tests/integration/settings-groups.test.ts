import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseloadAssignments, groupMembers, groups } from '#db/schema/index'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { addGroupMember } from '~/features/schooling/add-group-member.server'
import { fieldHome } from '~/features/schooling/field-home.server'
import { groupPage } from '~/features/schooling/group-page.server'
import { logSession } from '~/features/schooling/log-session.server'
import { closeGroup } from '~/features/settings/close-group.server'
import { groupFilters, groupList } from '~/features/settings/group-list.server'
import { groupSettings } from '~/features/settings/group-settings.server'
import { changeTutor, editGroup } from '~/features/settings/write-group.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { actionsOn } from '../factories/records'
import { childInPlan, groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let administrator: Context
beforeAll(async () => {
  store = await testStore()
  administrator = await contextOf(store, 'administrator')
})
afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : error),
  )

async function taught(sessionOn?: string) {
  const officer = await contextOf(store, 'officer')
  const tutor = await contextOf(store, 'tutor')
  const { childId } = await childInPlan(officer)
  const { childId: other } = await childInPlan(officer, { givenName: 'Nana' })
  const made = await groupWith(tutor, [childId, other], sessionOn ? { lastSessionOn: sessionOn, sessionsHeld: 1 } : {})
  return { officer, tutor, childId, other, ...made }
}

const session = (groupId: string, childId: string, heldOn: string) => ({
  ...{ id: uuidv7(), groupId, heldOn, durationMinutes: 45, subject: 'reading' as const },
  marks: [{ childId, mark: 'present' as const }],
})

test('an administrator sees every group by school and tutor, how many children are in it, and none of them', async () => {
  const { tutor, officer, schoolId, groupId, childId } = await taught()
  const { groups: found } = await groupList(administrator, { school: schoolId })
  expect(found).toEqual([
    {
      ...{ id: groupId, name: 'Groupe Lettre', schoolName: 'École de Garin Dawa', members: 2, closedOn: null },
      ...{ tutorId: tutor.actor.id, tutorName: expect.any(String) as string },
    },
  ])
  expect((await groupList(administrator, { tutor: tutor.actor.id, state: 'held' })).groups).toHaveLength(1)
  expect((await groupList(administrator, { tutor: tutor.actor.id, state: 'closed' })).groups).toEqual([])
  expect((await groupList(administrator, { tutor: uuidv7() })).groups).toEqual([])
  const { schools, tutors } = await groupFilters(administrator)
  expect(schools.map(({ value }) => value)).toContain(schoolId)
  expect(tutors.map(({ value }) => value)).toContain(tutor.actor.id)
  const page = await groupSettings(administrator, groupId)
  expect(page).toMatchObject({ members: 2, sessionsHeld: 0 })
  for (const shown of [found, page]) {
    expect(JSON.stringify(shown)).not.toContain('Salissou')
    expect(JSON.stringify(shown)).not.toContain(childId)
  }
  for (const context of [officer, tutor]) {
    expect(await groupSettings(context, groupId)).toBeNull()
    expect(await groupList(context, {})).toEqual({ groups: [], next: null })
  }
})

test('many groups come page by page, each once', async () => {
  const { tutor, schoolId } = await taught()
  const made = Array.from({ length: 51 }, (_, place) => ({
    ...{ id: uuidv7(), name: `Groupe ${place}`, tutorId: tutor.actor.id, schoolId, sessionsHeld: 0 },
    createdAt: tutor.now,
  }))
  await store.write((tx) => tx.insert(groups).values(made))
  const first = await groupList(administrator, { school: schoolId })
  const second = await groupList(administrator, { school: schoolId, after: first.next ?? '' })
  expect([first.groups.length, second.groups.length, second.next]).toEqual([50, 2, null])
  const numbered = [...first.groups, ...second.groups].filter(({ name }) => /\d$/.test(name)).map(({ name }) => name)
  expect(numbered).toEqual(Array.from({ length: 51 }, (_, place) => `Groupe ${place}`))
  expect(new Set([...first.groups, ...second.groups].map(({ id }) => id)).size).toBe(52)
})

test('a group gets another name and school once; others may not', async () => {
  const { officer, groupId, schoolId } = await taught()
  const { schoolId: otherSchool } = await taught()
  const form = { id: groupId, name: 'Groupe Mot', schoolId: otherSchool }
  await editGroup(administrator, form)
  await editGroup(administrator, form)
  expect(await groupSettings(administrator, groupId)).toMatchObject({ name: 'Groupe Mot', schoolId: otherSchool })
  expect(await reasonOf(editGroup(officer, { ...form, schoolId }))).toBe('not-your-role')
  expect(await reasonOf(editGroup(administrator, { ...form, schoolId: uuidv7() }))).toBe('not-there')
  expect(await reasonOf(editGroup(administrator, { ...form, id: uuidv7() }))).toBe('not-there')
  expect(await actionsOn(store, groupId)).toEqual(['group.edited'])
})

test('another tutor holds it from now on, and the history tells who held it', async () => {
  const { tutor, officer, groupId } = await taught()
  const next = await contextOf(store, 'tutor')
  const form = { tutorId: next.actor.id, seen: tutor.actor.id, reason: 'Congé de maternité' }
  await changeTutor(administrator, groupId, form)
  await changeTutor(administrator, groupId, form)
  expect((await fieldHome(tutor)).groups).toEqual([])
  expect((await fieldHome(next)).groups).toMatchObject([{ id: groupId, members: 2 }])
  const rows = await store.query
    .select({ holderId: caseloadAssignments.holderId, until: caseloadAssignments.until })
    .from(caseloadAssignments)
    .where(eq(caseloadAssignments.subjectId, groupId))
  expect(rows.find(({ until }) => until === null)?.holderId).toBe(next.actor.id)
  expect(rows.find(({ until }) => until !== null)?.holderId).toBe(tutor.actor.id)
  expect(await actionsOn(store, groupId)).toEqual(['group.tutorChanged'])

  const back = { ...form, tutorId: officer.actor.id }
  expect(await reasonOf(changeTutor(administrator, groupId, back))).toBe('changed-meanwhile')
  const nobody = { ...form, seen: next.actor.id, tutorId: administrator.actor.id }
  expect(await reasonOf(changeTutor(administrator, groupId, nobody))).toBe('tutor-missing')
  expect(await reasonOf(changeTutor(next, groupId, back))).toBe('not-your-role')
})

test('closed, its children leave on that day, its sessions stay and nothing is added', async () => {
  const { tutor, officer, groupId, childId } = await taught()
  await logSession(tutor, session(groupId, childId, '2026-11-10'))
  const form = { closedOn: '2026-11-16', reason: 'Le tuteur part' }
  expect(await reasonOf(closeGroup(administrator, groupId, { ...form, closedOn: '2026-11-20' }))).toBe(
    'group-close-ahead',
  )
  expect(await reasonOf(closeGroup(administrator, groupId, { ...form, closedOn: '2026-11-09' }))).toBe(
    'group-met-later',
  )
  expect(await reasonOf(closeGroup(officer, groupId, form))).toBe('not-your-role')
  await closeGroup(administrator, groupId, form)
  await closeGroup(administrator, groupId, form)

  const left = await store.query.select().from(groupMembers).where(eq(groupMembers.groupId, groupId))
  expect(left.map(({ leftOn }) => leftOn)).toEqual(['2026-11-16', '2026-11-16'])
  expect(await groupPage(tutor, groupId)).toMatchObject({ closedOn: '2026-11-16', mayLog: false, children: [] })
  expect((await groupPage(tutor, groupId))?.sessions).toHaveLength(1)
  expect((await fieldHome(tutor)).groups).toEqual([])
  expect((await groupList(administrator, { tutor: tutor.actor.id, state: 'closed' })).groups).toMatchObject([
    { id: groupId, members: 0 },
  ])

  expect(await reasonOf(logSession(tutor, session(groupId, childId, '2026-11-17')))).toBe('group-closed')
  expect(await reasonOf(addGroupMember(officer, { groupId, personId: childId }))).toBe('group-closed')
  expect(await reasonOf(editGroup(administrator, { id: groupId, name: 'X', schoolId: uuidv7() }))).toBe('group-closed')
  expect(await reasonOf(closeGroup(administrator, groupId, { ...form, closedOn: '2026-11-17' }))).toBe('group-closed')
  expect((await actionsOn(store, groupId)).filter((action) => action === 'group.closed')).toHaveLength(1)
})

test('a child who joined after that day leaves on the day of joining', async () => {
  const { groupId } = await taught()
  await closeGroup(administrator, groupId, { closedOn: '2026-10-10', reason: 'Jamais commencé' })
  const left = await store.query.select().from(groupMembers).where(eq(groupMembers.groupId, groupId))
  expect(left.map(({ leftOn }) => leftOn)).toEqual(['2026-10-20', '2026-10-20'])
})
