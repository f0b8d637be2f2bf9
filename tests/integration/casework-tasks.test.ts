import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { groupMembers } from '#db/schema/index'
import type { Store } from '#db/store'
import { doneTasks } from '~/features/casework/done-tasks.server'
import { finishTask } from '~/features/casework/finish-task.server'
import { followersOf } from '~/features/casework/followers-of.server'
import { handOverTask } from '~/features/casework/hand-over-task.server'
import { snoozeTask } from '~/features/casework/snooze-task.server'
import { taskList, tasksOfHousehold } from '~/features/casework/task-list.server'
import { taskPage } from '~/features/casework/task-page.server'
import { writeTask } from '~/features/casework/write-task.server'
import { recordConsents } from '~/features/households/record-consents.server'
import type { Context } from '~/server/context.server'
import { actionsOn } from '../factories/events'
import { familyOf } from '../factories/family'
import { householdWithPlan } from '../factories/plans'
import { childInPlan, groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let lead: Context
let officer: Context
let colleague: Context
let stranger: Context

beforeAll(async () => {
  store = await testStore()
})

/** A team of its own for each test, so that lists hold what the test put there. */
async function team() {
  lead = await contextOf(store, 'lead')
  const inTeam = { supervisorId: lead.actor.id }
  officer = await contextOf(store, 'officer', inTeam)
  colleague = await contextOf(store, 'officer', inTeam)
  stranger = await contextOf(store, 'officer')
  const { id } = await householdWithPlan(officer)
  const { rows } = await taskList(officer, 'mine')
  return { id, keys: rows.map(({ key }) => key), first: rows[0]?.key ?? '' }
}

const reason = 'La famille est au champ'

describe('what rules ask for', () => {
  test('stands on the list of who sees to it, the oldest first, and on nobody else’s', async () => {
    const { id, keys } = await team()
    expect(keys.length).toBeGreaterThan(2)
    const { rows } = await taskList(officer, 'mine')
    expect(rows[0]).toMatchObject({ about: { kind: 'overdueMilestone', code: 'F1' }, late: true, mine: true })
    expect(rows[0]?.name).toBe('Hadiza Issoufou')
    expect((await taskList(colleague, 'mine')).rows).toEqual([])
    expect((await taskList(lead, 'team')).rows.map(({ key }) => key)).toEqual(keys)
    expect((await taskList(lead, 'mine')).rows).toEqual([])
    expect(await tasksOfHousehold(officer, id)).toHaveLength(keys.length)
    expect(await tasksOfHousehold(stranger, id)).toEqual([])
  })

  test('is put off with a reason, and is back after its day', async () => {
    const { id, first } = await team()
    const form = { id: uuidv7(), until: '2026-11-25', reason }
    await snoozeTask(officer, first, form)
    await snoozeTask(officer, first, form)
    expect((await taskList(officer, 'mine')).rows.map(({ key }) => key)).not.toContain(first)
    expect((await taskList(officer, 'snoozed')).rows).toMatchObject([
      { key: first, snoozedUntil: '2026-11-25', last: { reason } },
    ])
    const later = { ...officer, now: new Date('2026-11-26T09:00:00Z') }
    expect((await taskList(later, 'mine')).rows.map(({ key }) => key)).toContain(first)
    expect((await actionsOn(store, id)).filter((action) => action === 'task.snoozed')).toHaveLength(1)
  })

  test('is not put off backwards, for too long, or by others', async () => {
    const { first } = await team()
    const form = (until: string) => ({ id: uuidv7(), until, reason })
    await expect(snoozeTask(officer, first, form('2026-11-18'))).rejects.toThrow('snooze-not-ahead')
    await expect(snoozeTask(officer, first, form('2026-12-20'))).rejects.toThrow('snooze-too-long')
    for (const other of [colleague, stranger])
      await expect(snoozeTask(other, first, form('2026-11-25'))).rejects.toThrow('not-there')
    expect(await taskPage(colleague, first)).toBeNull()
    expect(await taskPage(officer, uuidv7())).toBeNull()
  })

  test('goes to a colleague without a name, who does it or gives it back', async () => {
    const { first } = await team()
    await handOverTask(officer, first, { id: uuidv7(), toUserId: colleague.actor.id, reason })
    const received = (await taskList(colleague, 'received')).rows
    expect(received).toMatchObject([{ key: first, name: null, personName: null, href: null, last: { reason } }])
    expect(received[0]?.caseNumber).toMatch(/^ZIN-/)
    expect((await taskList(officer, 'given')).rows).toMatchObject([
      { key: first, holderName: colleague.actor.displayName },
    ])
    expect((await taskList(officer, 'mine')).rows.map(({ key }) => key)).not.toContain(first)

    await handOverTask(officer, first, { id: uuidv7(), toUserId: officer.actor.id, reason: 'Je suis revenue' })
    expect((await taskList(officer, 'mine')).rows.map(({ key }) => key)).toContain(first)
    expect((await taskList(colleague, 'received')).rows).toEqual([])
  })

  test('goes to one only, when several hand it over at once', async () => {
    const { id, first } = await team()
    const seenHolderId = (await taskPage(officer, first))?.holderId
    const form = (to: Context) => ({ id: uuidv7(), toUserId: to.actor.id, reason, seenHolderId })
    const once = form(colleague)
    const told = await Promise.allSettled(
      [once, form(lead), form(colleague)].map((deed) => handOverTask(officer, first, deed)),
    )
    expect(told.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    for (const said of told)
      if (said.status === 'rejected') expect(said.reason).toMatchObject({ reason: 'task-passed-on', status: 409 })
    expect((await actionsOn(store, id)).filter((action) => action === 'task.handedOver')).toHaveLength(1)
  })

  test('goes to nobody outside the team', async () => {
    const { first } = await team()
    const form = (toUserId: string) => ({ id: uuidv7(), toUserId, reason })
    await expect(handOverTask(officer, first, form(stranger.actor.id))).rejects.toThrow('not-of-this-team')
    await expect(handOverTask(officer, first, form(officer.actor.id))).rejects.toThrow('task-theirs-already')
    await expect(handOverTask(stranger, first, form(stranger.actor.id))).rejects.toThrow('not-there')
  })

  test('is done with a note, and back after two weeks while its cause goes on', async () => {
    const { first } = await team()
    const form = { id: uuidv7(), note: 'Vu la mère au marché' }
    await finishTask(officer, first, form)
    await finishTask(officer, first, form)
    await expect(finishTask(officer, first, { id: uuidv7() })).rejects.toThrow('not-there')
    expect((await taskList(officer, 'mine')).rows.map(({ key }) => key)).not.toContain(first)
    expect((await doneTasks(officer, null)).rows).toMatchObject([{ note: 'Vu la mère au marché' }])
    expect((await doneTasks(colleague, null)).rows).toEqual([])
    const later = { ...officer, now: new Date('2026-12-03T09:00:00Z') }
    expect((await taskList(later, 'mine')).rows.map(({ key }) => key)).toContain(first)
  })

  test('is read a page at a time', async () => {
    const { keys } = await team()
    const after = keys[1] ?? null
    expect((await taskList(officer, 'mine', after)).rows.map(({ key }) => key)).toEqual(keys.slice(2))
  })
})

describe('what somebody writes', () => {
  test('stands on the own list once, is handed over and stays done', async () => {
    const { id } = await team()
    const form = { id: uuidv7(), text: 'Appeler le directeur de l’école', dueOn: '2026-11-20' }
    await writeTask(officer, id, form)
    await writeTask(officer, id, form)
    const mine = (await taskList(officer, 'mine')).rows.filter(({ text }) => text !== null)
    expect(mine).toMatchObject([{ text: form.text, late: false, href: `/households/${id}` }])
    const key = mine[0]?.key ?? ''
    await handOverTask(officer, key, { id: uuidv7(), toUserId: lead.actor.id, reason })
    expect((await taskList(lead, 'mine')).rows).toMatchObject([{ key, text: form.text }])
    await finishTask(lead, key, { id: uuidv7() })
    expect((await taskList(officer, 'given')).rows).toEqual([])
    expect((await doneTasks(lead, null)).rows).toMatchObject([{ text: form.text }])
    expect(await actionsOn(store, form.id)).toEqual(['task.written', 'task.handedOver', 'task.done'])
  })

  test('is about a household of one’s own, and not for yesterday', async () => {
    const { id } = await team()
    const form = { id: uuidv7(), text: 'Passer' }
    await expect(writeTask(stranger, id, form)).rejects.toThrow('not-there')
    await expect(writeTask(officer, id, { ...form, dueOn: '2026-11-18' })).rejects.toThrow('task-day-past')
    const auditor = await contextOf(store, 'auditor')
    await expect(writeTask(auditor, null, form)).rejects.toThrow('not-your-role')
  })
})

describe('a family that takes a purpose back', () => {
  test.each([
    ['tutor', 'school'],
    ['mentor', 'followUpContact'],
    ['mentor', 'caseManagement'],
  ] as const)('is on no list of a %s: %s', async (role, purpose) => {
    const { id, first } = await team()
    const follower = await contextOf(store, role, { supervisorId: lead.actor.id })
    const { householdId } = await familyOf(officer)
    const taskId = uuidv7()
    await writeTask(officer, householdId, { id: taskId, text: 'Passer chez le directeur' })
    const own = (await taskList(officer, 'mine')).rows.find(({ text }) => text !== null)?.key ?? ''
    for (const key of [own, first])
      await handOverTask(officer, key, { id: uuidv7(), toUserId: follower.actor.id, reason })
    const keys = async (view: 'mine' | 'received') => (await taskList(follower, view)).rows.map(({ key }) => key).sort()
    expect(await keys('received')).toEqual([own, first].sort())

    for (const refusing of [householdId, id]) {
      const asked = {
        id: uuidv7(),
        obtainedFrom: 'other',
        askedOn: '2026-11-19',
        answers: { [purpose]: 'refused' },
      } as const
      await recordConsents({ ...officer, now: new Date(officer.now.getTime() + 1000) }, refusing, asked)
    }
    for (const view of ['mine', 'received'] as const) expect(await keys(view)).toEqual([])
    expect(await taskPage(follower, own)).toBeNull()
    await expect(finishTask(follower, first, { id: uuidv7() })).rejects.toThrow('not-there')
    expect((await taskList(officer, 'given')).rows.map(({ key }) => key).sort()).toEqual([own, first].sort())
  })
})

test('of two tutors of a child, the one whose group was joined last', async () => {
  const taught = await contextOf(store, 'officer')
  const { householdId, childId } = await childInPlan(taught)
  const [earlier, later] = [await contextOf(store, 'tutor'), await contextOf(store, 'tutor')]
  const { groupId } = await groupWith(later, [childId])
  await groupWith(earlier, [childId])
  await store.write((tx) =>
    tx.update(groupMembers).set({ joinedOn: '2026-11-18' }).where(eq(groupMembers.groupId, groupId)),
  )
  const followers = await followersOf(store.query, [{ id: householdId, officerId: taught.actor.id }])
  expect(followers(householdId, childId).tutorId).toBe(later.actor.id)
})
