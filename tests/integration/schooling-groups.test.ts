import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identities, people } from '#db/schema/index'
import { eq } from 'drizzle-orm'
import type { Store } from '#db/store'
import { recordConsents } from '~/features/households/record-consents.server'
import { addClassmate } from '~/features/schooling/add-classmate.server'
import { addGroupMember } from '~/features/schooling/add-group-member.server'
import { childSchoolFile } from '~/features/schooling/child-school-file.server'
import { childToCheck } from '~/features/schooling/child-to-check.server'
import { createGroup } from '~/features/schooling/create-group.server'
import { fieldHome } from '~/features/schooling/field-home.server'
import { groupPage } from '~/features/schooling/group-page.server'
import { logSession, type SessionForm } from '~/features/schooling/log-session.server'
import { removeGroupMember } from '~/features/schooling/remove-group-member.server'
import { sessionRoster } from '~/features/schooling/session-roster.server'
import { membersOf } from '~/features/settings/group-list.server'
import type { Context } from '~/server/context.server'
import { familyOf } from '../factories/family'
import { actionsOn, completedBy } from '../factories/records'
import { childInPlan, groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const newSchool = { schoolName: 'École de Garin Dawa', communePcode: 'NE007005001' }

async function tutorWithGroup() {
  const officer = await contextOf(store, 'officer')
  const tutor = await contextOf(store, 'tutor')
  const moussa = await childInPlan(officer, { givenName: 'Moussa' })
  const nana = await childInPlan(officer, { givenName: 'Nana', person: { sex: 'female' } })
  const { groupId } = await groupWith(tutor, [moussa.childId, nana.childId])
  return { officer, tutor, moussa, nana, groupId }
}

describe('a group', () => {
  test('is made by an officer for a tutor with a child of the own caseload', async () => {
    const officer = await contextOf(store, 'officer')
    const tutor = await contextOf(store, 'tutor')
    const { childId } = await childInPlan(officer)
    const form = { id: uuidv7(), name: 'Groupe Mot', tutorId: tutor.actor.id, childIds: [childId], ...newSchool }
    await createGroup(officer, form)
    await createGroup(officer, form)
    expect(await actionsOn(store, form.id)).toEqual(['group.created'])
    expect(await groupPage(officer, form.id)).toMatchObject({ children: [{ id: childId }] })
    expect((await fieldHome(tutor)).groups).toMatchObject([{ id: form.id, members: 1, lastSessionOn: null }])
  })

  test('needs a tutor, a child and an own child', async () => {
    const officer = await contextOf(store, 'officer')
    const tutor = await contextOf(store, 'tutor')
    const other = await childInPlan(await contextOf(store, 'officer'))
    const form = { id: uuidv7(), name: 'Groupe Mot', tutorId: tutor.actor.id, childIds: [other.childId], ...newSchool }
    await expect(createGroup(officer, { ...form, tutorId: undefined })).rejects.toThrow('tutor-missing')
    await expect(createGroup(officer, { ...form, childIds: [] })).rejects.toThrow('group-without-child')
    await expect(createGroup(officer, form)).rejects.toThrow('not-there')
  })

  test('takes a classmate by first name and class, once, in no household and no plan', async () => {
    const { tutor, groupId } = await tutorWithGroup()
    const form = { id: uuidv7(), groupId, givenName: 'Aïcha', sex: 'female' as const, schoolClass: 'CP' as const }
    await addClassmate(tutor, form)
    await addClassmate(tutor, form)
    const page = await groupPage(tutor, groupId)
    expect(page?.children.at(-1)).toMatchObject({ firstName: 'Aïcha', schoolClass: 'CP' })
    expect(await actionsOn(store, groupId)).toEqual(['group.memberAdded'])
    const [row] = await store.query.select().from(people).where(eq(people.id, form.id))
    expect(row).toMatchObject({ householdId: null, reintegration: false, birthEstimated: true })
    const [sealed] = await store.query.select().from(identities).where(eq(identities.personId, form.id))
    expect(sealed?.envelope).not.toContain('Aïcha')
  })

  test('a child may leave and come back', async () => {
    const { tutor, officer, moussa, groupId } = await tutorWithGroup()
    await removeGroupMember(tutor, { groupId, personId: moussa.childId })
    await removeGroupMember(tutor, { groupId, personId: moussa.childId }).catch(() => undefined)
    expect((await groupPage(tutor, groupId))?.children).toHaveLength(1)
    expect(await childSchoolFile(tutor, moussa.childId)).toBeNull()

    await expect(addGroupMember(tutor, { groupId, personId: moussa.childId })).rejects.toThrow('not-there')
    await addGroupMember(officer, { groupId, personId: moussa.childId })
    expect((await groupPage(tutor, groupId))?.children).toHaveLength(2)
  })

  test('another tutor sees nothing of it', async () => {
    const { moussa, groupId } = await tutorWithGroup()
    const other = await contextOf(store, 'tutor')
    expect((await fieldHome(other)).groups).toEqual([])
    expect(await groupPage(other, groupId)).toBeNull()
    expect(await sessionRoster(other, groupId)).toBeNull()
    expect(await childSchoolFile(other, moussa.childId)).toBeNull()
    expect(await childToCheck(other, moussa.childId, groupId)).toBeNull()
    await expect(removeGroupMember(other, { groupId, personId: moussa.childId })).rejects.toThrow('not-there')
  })

  test('a tutor reads first name, code, class, level and attendance, and no household', async () => {
    const { tutor, officer, moussa } = await tutorWithGroup()
    expect(await childSchoolFile(tutor, moussa.childId)).toMatchObject({ firstName: 'Moussa', householdId: null })
    expect(JSON.stringify(await childSchoolFile(tutor, moussa.childId))).not.toContain(moussa.householdId)
    expect(await childSchoolFile(officer, moussa.childId)).toMatchObject({ householdId: moussa.householdId })
  })

  test('an officer reads which child its tutor does not have, and all count alike', async () => {
    const officer = await contextOf(store, 'officer')
    const tutor = await contextOf(store, 'tutor')
    const { householdId, childIds } = await familyOf(officer)
    const { groupId } = await groupWith(tutor, [...childIds])
    const consent = { id: uuidv7(), obtainedFrom: 'other', askedOn: '2026-09-02' } as const
    await recordConsents(officer, householdId, { ...consent, answers: { school: 'refused' } })
    const refused = async (reader: Context) =>
      (await groupPage(reader, groupId))?.children.map((child) => child.refused)
    expect(await refused(officer)).toEqual([true, true])
    expect(await refused(tutor)).toEqual([])
    expect(await membersOf(store.query, [groupId])).toEqual([])
  })

  test('an officer sees the own children of a group, and not another’s', async () => {
    const { moussa, nana, tutor } = await tutorWithGroup()
    const second = await contextOf(store, 'officer')
    const own = await childInPlan(second)
    const { groupId } = await groupWith(tutor, [moussa.childId, nana.childId, own.childId])
    expect((await groupPage(second, groupId))?.children.map(({ id }) => id)).toEqual([own.childId])
    expect((await groupPage(tutor, groupId))?.children).toHaveLength(3)
  })
})

describe('a session', () => {
  const session = (groupId: string, childIds: string[], overrides: Partial<SessionForm> = {}): SessionForm => ({
    id: uuidv7(),
    groupId,
    heldOn: '2026-11-19',
    durationMinutes: 45,
    subject: 'reading',
    note: 'Syllabes ba-da-ka lues par tous sauf deux.',
    marks: childIds.map((childId) => ({ childId, mark: 'present' })),
    ...overrides,
  })

  test('starts tutoring for who is present, once, and is kept on the group', async () => {
    const { tutor, moussa, nana, groupId } = await tutorWithGroup()
    const form = session(groupId, [], {
      marks: [
        { childId: moussa.childId, mark: 'late' },
        { childId: nana.childId, mark: 'absentExcused', reason: 'ill' },
      ],
    })
    await logSession(tutor, form)
    await logSession(tutor, form)
    expect(await completedBy(store, moussa.childId)).toEqual({ C3: '2026-11-19' })
    expect(await completedBy(store, nana.childId)).toEqual({})
    expect(await actionsOn(store, groupId)).toEqual(['session.logged'])
    expect(await actionsOn(store, moussa.householdId)).toEqual(['session.logged'])
    expect((await fieldHome(tutor)).groups).toMatchObject([
      { heldToday: true, sessionsHeld: 1, lastSubject: 'reading' },
    ])
    expect((await groupPage(tutor, groupId))?.sessions).toMatchObject([{ present: 1, expected: 2 }])

    await logSession(tutor, session(groupId, [moussa.childId, nana.childId], { heldOn: '2026-11-12' }))
    expect((await fieldHome(tutor)).groups).toMatchObject([{ lastSessionOn: '2026-11-19', sessionsHeld: 2 }])
    expect(await completedBy(store, nana.childId)).toEqual({ C3: '2026-11-12' })
  })

  test.each([
    [{ heldOn: '2026-11-20' }, 'in-the-future'],
    [{ durationMinutes: 4 }, 'duration-out-of-range'],
    [{ marks: [] }, 'nobody-marked'],
  ])('%o is refused', async (wrong, reason) => {
    const { tutor, moussa, groupId } = await tutorWithGroup()
    await expect(logSession(tutor, session(groupId, [moussa.childId], wrong))).rejects.toThrow(reason)
    expect(await actionsOn(store, groupId)).toEqual([])
  })

  test('a child who was never in the group is refused, one who left may be marked late in the day', async () => {
    const { tutor, officer, moussa, nana, groupId } = await tutorWithGroup()
    const stranger = await childInPlan(officer)
    await expect(logSession(tutor, session(groupId, [stranger.childId]))).rejects.toThrow('group-changed')
    await expect(logSession(await contextOf(store, 'tutor'), session(groupId, [nana.childId]))).rejects.toThrow(
      'not-there',
    )
    await removeGroupMember(officer, { groupId, personId: nana.childId })
    await logSession(tutor, session(groupId, [moussa.childId, nana.childId]))
    expect(await completedBy(store, nana.childId)).toEqual({ C3: '2026-11-19' })
  })

  test('typed in whatever order, the first held with the child present starts tutoring', async () => {
    const { tutor, moussa, nana, groupId } = await tutorWithGroup()
    const typed = (heldOn: string) => logSession(tutor, session(groupId, [moussa.childId], { heldOn }))
    await typed('2026-11-18')
    await typed('2026-11-12')
    await typed('2026-11-15')
    expect(await completedBy(store, moussa.childId)).toEqual({ C3: '2026-11-12' })
    await typed('2026-09-24')
    expect(await completedBy(store, moussa.childId)).toEqual({ C3: '2026-10-01' })
    expect(await completedBy(store, nana.childId)).toEqual({})
    expect(await actionsOn(store, groupId)).toEqual(Array(4).fill('session.logged'))
  })
})
