import { and, eq, inArray, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { groupMembers, groups } from '#db/schema/index'
import type { Store } from '#db/store'
import { addGroupMember } from '~/features/schooling/add-group-member.server'
import { logContact } from '~/features/schooling/log-contact.server'
import { recordLevelCheck } from '~/features/schooling/record-level-check.server'
import { regroupChildren } from '~/features/schooling/regroup-children.server'
import { regroupingPage } from '~/features/schooling/regrouping-page.server'
import { setGroupLevel } from '~/features/schooling/set-group-level.server'
import { tutorSignals } from '~/features/schooling/tutor-signals.server'
import { undoRegrouping } from '~/features/schooling/undo-regrouping.server'
import { flushAccessLog } from '~/server/access-log.server'
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
    const form = { id: uuidv7(), groupId: letters, accepted: [{ childId, fromGroupId: letters }] }
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
    const form = () => ({ id: uuidv7(), groupId: letters, accepted: [{ childId, fromGroupId: letters }] })
    const nobody = { reason: 'nobody-accepted', fields: ['accepted'] }
    await expect(regroupChildren(tutor, { ...form(), accepted: [] })).rejects.toMatchObject(nobody)
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

  test('a child in two groups moves out of the one that was ticked', async () => {
    const { tutor, childId, letters, words } = await twoGroups()
    const { groupId: sums } = await groupWith(tutor, [childId], { name: 'Groupe Calcul' })
    const { groupId: more } = await groupWith(tutor, [], { name: 'Groupe Calcul 2' })
    const [{ schoolId } = { schoolId: '' }] = await store.query.select().from(groups).where(eq(groups.id, letters))
    await store.write((tx) =>
      tx
        .update(groups)
        .set({ schoolId })
        .where(inArray(groups.id, [sums, more])),
    )
    const step = { kind: 'byLevel', ladder: 'arithmetic', language: 'ha' } as const
    await setGroupLevel(tutor, { groupId: sums, ...step, level: 0 })
    await setGroupLevel(tutor, { groupId: more, ...step, level: 1 })
    await recordLevelCheck(tutor, { id: uuidv7(), childId, checkedOn: '2026-11-19', language: 'ha', arithmetic: 1 })

    const first = { id: uuidv7(), groupId: letters, accepted: [{ childId, fromGroupId: sums }] }
    await regroupChildren(tutor, first)
    expect(new Set(await groupsOf(childId))).toEqual(new Set([letters, more]))
    await undoRegrouping(tutor, { groupId: letters, regroupingId: first.id })
    const accepted = [letters, sums].map((fromGroupId) => ({ childId, fromGroupId }))
    const both = { id: uuidv7(), groupId: letters, accepted }
    await regroupChildren(tutor, both)
    expect(new Set(await groupsOf(childId))).toEqual(new Set([words, more]))
    await undoRegrouping(tutor, { groupId: letters, regroupingId: both.id })
    expect(new Set(await groupsOf(childId))).toEqual(new Set([letters, sums]))
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
