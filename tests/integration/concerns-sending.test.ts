import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessLog, concerns, groupMembers } from '#db/schema/index'
import type { Store } from '#db/store'
import { saveView } from '~/features/comfort/save-view.server'
import { addToConcern } from '~/features/concerns/add-to-concern.server'
import { assignConcern } from '~/features/concerns/assign-concern.server'
import { worryForm } from '~/features/concerns/concern-forms.server'
import { newWorry } from '~/features/concerns/new-worry.server'
import { ownWorry } from '~/features/concerns/own-worries.server'
import { raiseConcern } from '~/features/concerns/raise-concern.server'
import { recordConcernAct } from '~/features/concerns/record-concern-act.server'
import { worryList } from '~/features/concerns/worry-list.server'
import { worryPage } from '~/features/concerns/worry-page.server'
import { editStaffMember } from '~/features/staff/edit-staff-member.server'
import { seenOf } from '~/features/staff/staff-member.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { focalPointOf, worry } from '../factories/concerns'
import { familyOf } from '../factories/family'
import { personOfCentre } from '../factories/intake'
import { actionsOn } from '../factories/records'
import { groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let tutor: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  tutor = await contextOf(store, 'tutor')
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

test('somebody at the centre is named to who follows them, and nobody else; each look is noted', async () => {
  const other = await contextOf(store, 'officer')
  const personId = await personOfCentre(other)
  expect((await newWorry(other, personId)).child).toMatchObject({ firstName: 'Moussa' })
  expect((await newWorry(officer, personId)).child).toBeNull()
  expect(await looksAt(personId)).toEqual([other.actor.id])

  const form = worry({ personId, words: 'Seen at the market' })
  await raiseConcern(officer, form)
  expect(await ownWorry(officer, form.id)).toMatchObject({ child: null, words: 'Seen at the market' })
})

test('a child of another officer in the group of an own one is not named', async () => {
  const [own, others] = [await familyOf(officer), await familyOf(await contextOf(store, 'officer'))]
  await groupWith(tutor, [own.childIds[0], others.childIds[0]])
  expect((await newWorry(officer, own.childIds[0])).child).not.toBeNull()
  expect((await newWorry(officer, others.childIds[0])).child).toBeNull()
})

test('a child who left the group is named neither on the form nor on the receipt', async () => {
  const { childIds } = await familyOf(officer)
  const { groupId } = await groupWith(tutor, [childIds[0]])
  const form = worry({ personId: childIds[0] })
  await raiseConcern(tutor, form)
  expect(await ownWorry(tutor, form.id)).toMatchObject({ child: { firstName: 'Mariama' } })
  const member = and(eq(groupMembers.groupId, groupId), eq(groupMembers.personId, childIds[0]))
  await store.write((tx) => tx.update(groupMembers).set({ leftOn: '2026-11-18' }).where(member))
  expect((await newWorry(tutor, childIds[0])).child).toBeNull()
  expect(await ownWorry(tutor, form.id)).toMatchObject({ child: null })
})

test('the same form with more in it adds to the worry, and a child in danger is answered sooner', async () => {
  const form = worry({ words: 'Seen at the station', kind: 'missing' })
  await raiseConcern(tutor, form)
  const again = { ...form, words: 'Left with a lorry', inDanger: true, namedWords: 'Rabi Djibo' }
  await raiseConcern(tutor, again)
  await raiseConcern(tutor, again)
  expect(await ownWorry(tutor, form.id)).toMatchObject({
    words: 'Seen at the station',
    inDanger: true,
    answerBy: '2026-11-20T09:00:00.000Z',
    additions: [{ words: 'Left with a lorry' }],
  })
  expect(await actionsOn(store, form.id)).toEqual(['concern.raised', 'concern.added'])
  await expect(raiseConcern(tutor, { ...form, kind: 'violence' })).rejects.toThrow('already-sent')
})

test('an addition and an act that come again with other content are not taken for done', async () => {
  const focal = await focalPointOf(store, 'mentor')
  const form = worry()
  await raiseConcern(tutor, form)
  const addition = { id: uuidv7(), words: 'Encore' }
  await addToConcern(tutor, form.id, addition)
  await addToConcern(tutor, form.id, addition)
  await expect(addToConcern(tutor, form.id, { ...addition, words: 'Plus' })).rejects.toThrow('already-sent')
  const act = { id: uuidv7(), kind: 'childSeen' as const, doneOn: '2026-11-19' }
  await recordConcernAct(focal, form.id, act)
  await recordConcernAct(focal, form.id, act)
  await expect(recordConcernAct(focal, form.id, { ...act, note: 'Kalangu' })).rejects.toThrow('already-sent')
  const given = { id: uuidv7(), assignedToId: focal.actor.id }
  await assignConcern(focal, form.id, given)
  await assignConcern(focal, form.id, given)
  const other = await focalPointOf(store, 'officer')
  const elsewhere = assignConcern(focal, form.id, { ...given, assignedToId: other.actor.id })
  await expect(elsewhere).rejects.toThrow('already-sent')
})

test('a view that comes again with other filters is not taken for kept', async () => {
  const view = { id: uuidv7(), list: 'households' as const, name: 'Loin', query: 'risk=high' }
  await saveView(officer, view)
  await saveView(officer, view)
  await expect(saveView(officer, { ...view, query: 'risk=low' })).rejects.toThrow('already-sent')
})

test('two worries whose codes would be one have two', async () => {
  const form = worry()
  await raiseConcern(tutor, form)
  const code = (await ownWorry(tutor, form.id))?.code
  const moved = uuidv7()
  await store.write((tx) => tx.update(concerns).set({ id: moved }).where(eq(concerns.id, form.id)))
  await raiseConcern(tutor, form)
  expect((await ownWorry(tutor, moved))?.code).toBe(code)
  expect((await ownWorry(tutor, form.id))?.code).not.toBe(code)
})

test.each([
  ['misspelt', { namedWords: 'Hadijara' }],
  ['by the user name', { namedWords: 'officier 3' }],
  ['in words', { words: 'C’est Hadjira qui l’a emmené.' }],
  ['in the words about the child', { aboutWords: 'Le neveu de Issah' }],
])('the person it names never sees it, %s, nor once it is added', async (_, named) => {
  const username = `officer3.${uuidv7()}`
  const her = await focalPointOf(store, 'officer', { displayName: 'Hadjara Issa', username })
  const form = worry(named)
  const [later, plain] = [worry(), worry({ words: 'Rien' })]
  for (const told of [form, later, plain]) await raiseConcern(tutor, told)
  expect(await worryPage(her, later.id)).not.toBeNull()
  await addToConcern(tutor, later.id, { id: uuidv7(), words: Object.values(named).join(' ') })
  expect(await worryPage(her, form.id)).toBeNull()
  expect(await worryPage(her, later.id)).toBeNull()
  expect(await worryPage(her, plain.id)).not.toBeNull()
})

test('the account it names is recognised in capitals, too', () => {
  const { id } = tutor.actor
  expect(worryForm.parse({ id, kind: 'other', namedUserId: id.toUpperCase() })).toMatchObject({ namedUserId: id })
})

async function looksAt(subjectId: string) {
  await flushAccessLog(store)
  const rows = await store.query.select().from(accessLog).where(eq(accessLog.subjectId, subjectId))
  return rows.map(({ userId }) => userId)
}

test('a worry stays shut for the person it names, whatever the account is called later', async () => {
  const focal = await focalPointOf(store, 'mentor', { displayName: 'Rabi Djibo' })
  const other = await focalPointOf(store, 'mentor')
  const form = worry({ kind: 'missing', words: 'Rabi frappe cet enfant.' })
  await raiseConcern(officer, form)
  expect(await worryPage(focal, form.id)).toBeNull()

  const administrator = await contextOf(store, 'administrator')
  const { id, role } = focal.actor
  let displayName = 'Rabi Djibo'
  for (const next of ['R. D.', 'Hadiza Sani']) {
    const seen = seenOf({ displayName, role, supervisorId: null })
    await editStaffMember(administrator, id, { seen, displayName: next, role })
    displayName = next
    const renamed = { ...focal, actor: { ...focal.actor, displayName } }
    expect(await worryPage(renamed, form.id)).toBeNull()
    expect((await worryList(renamed, { state: 'open', after: null }))?.rows.map((row) => row.id)).not.toContain(form.id)
  }
  await expect(assignConcern(other, form.id, { id: uuidv7(), assignedToId: id })).rejects.toThrow('not-eligible')
  expect(await actionsOn(store, id)).toEqual(['user.renamed', 'user.renamed'])
  expect(await worryPage(other, form.id)).not.toBeNull()
})
