import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identities, people, users } from '#db/schema/index'
import type { Store } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { addToConcern } from '~/features/concerns/add-to-concern.server'
import { answerFocalPoint } from '~/features/concerns/answer-focal-point.server'
import { assignConcern } from '~/features/concerns/assign-concern.server'
import { endFocalPoint } from '~/features/concerns/end-focal-point.server'
import { focalPointList } from '~/features/concerns/focal-point-list.server'
import { focalPointNamings } from '~/features/concerns/focal-point-namings.server'
import { focalPointStanding } from '~/features/concerns/focal-point-standing.server'
import { focalPointToAnswer } from '~/features/concerns/focal-point-to-answer.server'
import { nameFocalPoint } from '~/features/concerns/name-focal-point.server'
import { ownWorry } from '~/features/concerns/own-worries.server'
import { raiseConcern } from '~/features/concerns/raise-concern.server'
import { worryList } from '~/features/concerns/worry-list.server'
import { worryPage } from '~/features/concerns/worry-page.server'
import { inboxFilter } from '~/features/inbox/inbox-filter'
import { inboxPage } from '~/features/inbox/inbox-page.server'
import type { Context } from '~/server/context.server'
import { focalPointOf, worry } from '../factories/concerns'
import { familyOf } from '../factories/family'
import { actionsOn } from '../factories/records'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
const today = nigerDate(testNow)
const everything = { state: 'open', after: null } as const

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
})

afterAll(() => store.close())

test('how many can read worries is a fact of the setting', async () => {
  expect(await focalPointStanding(store.query, today)).toEqual({ named: 0 })
  await focalPointOf(store, 'mentor', { disabledAt: testNow })
  expect(await focalPointStanding(store.query, today)).toEqual({ named: 0 })
  await focalPointOf(store, 'mentor')
  expect(await focalPointStanding(store.query, today)).toEqual({ named: 1 })
})

test('two people name a focal point, one ends it; who is ended reads nothing more', async () => {
  const [administrator, lead] = [await contextOf(store, 'administrator'), await contextOf(store, 'lead')]
  const person = await contextOf(store, 'tutor')
  const form = { id: uuidv7(), userId: person.actor.id, fromOn: today }
  await expect(nameFocalPoint(officer, form)).rejects.toThrow('not-there')
  await nameFocalPoint(administrator, form)
  await nameFocalPoint(administrator, form)
  await expect(nameFocalPoint(administrator, { ...form, id: uuidv7() })).rejects.toThrow('focal-already')
  expect(await worryList(person, everything)).toBeNull()
  expect(await focalPointList(officer)).toEqual([])

  const confirmed = { outcome: 'confirmed' } as const
  await expect(answerFocalPoint(officer, form.id, confirmed)).rejects.toThrow('not-your-role')
  await expect(answerFocalPoint(administrator, form.id, confirmed)).rejects.toThrow('focal-own-proposal')
  await answerFocalPoint(lead, form.id, confirmed)
  await answerFocalPoint(lead, form.id, confirmed)
  await expect(answerFocalPoint(lead, form.id, { outcome: 'declined' })).rejects.toThrow('focal-answered')
  expect(await worryList(person, everything)).not.toBeNull()

  await endFocalPoint(administrator, { focalPointId: form.id })
  await expect(endFocalPoint(administrator, { focalPointId: form.id })).rejects.toThrow('focal-ended')
  expect(await worryList(person, everything)).toBeNull()
  expect((await focalPointList(administrator)).find(({ id }) => id === form.id)).toMatchObject({ state: 'ended' })
  expect(await actionsOn(store, person.actor.id)).toEqual([
    'focalPoint.proposed',
    'focalPoint.confirmed',
    'focalPoint.ended',
  ])
})

test('a proposal waits for an administrator or a lead who neither made it nor is named', async () => {
  const administrator = await contextOf(store, 'administrator', { displayName: 'Salissou Abdou' })
  const lead = await contextOf(store, 'lead', { displayName: 'Mariama Oumarou' })
  const other = await contextOf(store, 'administrator', { displayName: 'Fati Issoufou' })
  const id = uuidv7()
  await nameFocalPoint(administrator, { id, userId: lead.actor.id, fromOn: today })
  const waits = async (context: Context) =>
    (await inboxPage(context, inboxFilter(new URLSearchParams('kind=focalPoint')))).rows.some((row) => row.id === id)
  expect([await waits(administrator), await waits(lead), await waits(other), await waits(officer)]).toEqual([
    ...[false, false, true, false],
  ])
  await expect(answerFocalPoint(lead, id, { outcome: 'confirmed' })).rejects.toMatchObject({
    ...{ reason: 'focal-names-you', status: 403 },
    values: { names: expect.stringContaining('Fati Issoufou') as string },
  })
  const row = (await focalPointList(administrator)).find((point) => point.id === id)
  expect(row).toMatchObject({ state: 'proposed', mayAnswer: false })
  expect(row?.others).toContain('Fati Issoufou')
  expect(row?.others).not.toMatch(/Salissou|Mariama/)
  expect(await focalPointToAnswer(officer, id)).toBeNull()

  const nextDay = { ...other, now: new Date(other.now.getTime() + 24 * 3_600_000) }
  await answerFocalPoint(nextDay, id, { outcome: 'confirmed' })
  const fromOn = nigerDate(nextDay.now)
  expect(await focalPointToAnswer(other, id)).toMatchObject({ refusal: 'focal-answered', fromOn })
})

test('a proposal that is declined or taken back gives nothing, and the person can be proposed again', async () => {
  const [administrator, lead] = [await contextOf(store, 'administrator'), await contextOf(store, 'lead')]
  const person = await contextOf(store, 'tutor')
  const form = { userId: person.actor.id, fromOn: today }
  const [declined, takenBack, closed] = [uuidv7(), uuidv7(), uuidv7()]
  await nameFocalPoint(administrator, { id: declined, ...form })
  await answerFocalPoint(lead, declined, { outcome: 'declined' })
  await nameFocalPoint(administrator, { id: takenBack, ...form })
  await endFocalPoint(await contextOf(store, 'administrator'), { focalPointId: takenBack })
  await expect(answerFocalPoint(lead, takenBack, { outcome: 'confirmed' })).rejects.toThrow('focal-answered')
  await nameFocalPoint(administrator, { id: closed, ...form })
  await store.write((tx) => tx.update(users).set({ disabledAt: testNow }).where(eq(users.id, person.actor.id)))
  await expect(answerFocalPoint(lead, closed, { outcome: 'confirmed' })).rejects.toThrow('focal-disabled')
  expect(await worryList(person, everything)).toBeNull()
})

test('a worry whose holder can no longer read it is nobody’s again, and late', async () => {
  const [holder, other] = [await focalPointOf(store, 'mentor'), await focalPointOf(store, 'mentor')]
  const form = worry({ inDanger: true })
  await raiseConcern(officer, form)
  await assignConcern(other, form.id, { id: uuidv7(), assignedToId: holder.actor.id })
  const later = { ...other, now: new Date('2026-11-21T09:00:00Z') }
  expect(await worryPage(later, form.id)).toMatchObject({ assignedToId: holder.actor.id, late: false })

  await addToConcern(officer, form.id, { id: uuidv7(), words: 'C’est lui.', namedUserId: holder.actor.id })
  expect(await worryPage(holder, form.id)).toBeNull()
  const standing = { state: 'received', assignedTo: null, late: true }
  expect(await worryPage(later, form.id)).toMatchObject({ ...standing, told: [{ named: holder.actor.displayName }] })
  expect((await worryList(later, everything))?.rows.find(({ id }) => id === form.id)).toMatchObject(standing)
  expect(await ownWorry({ ...officer, now: later.now }, form.id)).toMatchObject({ state: 'received', late: true })
})

test('a worry still says whom it is about once the entry of the child is gone', async () => {
  const focal = await focalPointOf(store, 'mentor')
  const { childIds } = await familyOf(officer)
  const form = worry({ personId: childIds[0] })
  await raiseConcern(officer, form)
  const child = (await worryPage(focal, form.id))?.child
  expect(child).toMatchObject({ firstName: 'Mariama' })
  await store.write(async (tx) => {
    await tx.delete(identities).where(eq(identities.personId, childIds[0]))
    await tx.delete(people).where(eq(people.id, childIds[0]))
  })
  const { firstName, code, commune } = child ?? {}
  expect(await worryPage(focal, form.id)).toMatchObject({ child: null, childGone: { firstName, code, commune } })
  expect((await worryList(focal, everything))?.rows.find(({ id }) => id === form.id)?.child).toEqual({
    firstName,
    code,
  })
})

test('nobody names themselves, and who reads worries sees every naming', async () => {
  const administrator = await contextOf(store, 'administrator', { displayName: 'Fourera Habsou' })
  const self = { id: uuidv7(), userId: administrator.actor.id, fromOn: today }
  await expect(nameFocalPoint(administrator, self)).rejects.toMatchObject({ reason: 'focal-yourself', status: 403 })
  const person = await contextOf(store, 'tutor', { displayName: 'Balki Zakou' })
  const id = uuidv7()
  await nameFocalPoint(administrator, { id, userId: person.actor.id, fromOn: today })
  const focal = await focalPointOf(store, 'mentor')
  const naming = { name: 'Balki Zakou', by: 'Fourera Habsou', fromOn: today }
  const seen = async () => (await focalPointNamings(focal)).rows.find((row) => row.id === id)
  expect(await seen()).toMatchObject({ ...naming, standing: 'proposed', answeredBy: null })
  await answerFocalPoint(await contextOf(store, 'lead', { displayName: 'Idi Maman' }), id, { outcome: 'confirmed' })
  expect(await seen()).toMatchObject({ ...naming, standing: 'confirmed', answeredBy: 'Idi Maman' })
  expect((await focalPointNamings(administrator)).rows).toEqual([])
})

test('the list follows the deadline and pages by it', async () => {
  const focal = await focalPointOf(store, 'mentor')
  for (let count = 0; count < 26; count += 1) await raiseConcern(officer, worry({ inDanger: count % 2 === 0 }))
  const first = await worryList(focal, everything)
  const deadlines = first?.rows.map(({ answerBy }) => answerBy) ?? []
  expect(deadlines).toEqual([...deadlines].sort())
  const second = await worryList(focal, { state: 'open', after: first?.next ?? null })
  const seen = new Set(first?.rows.map(({ id }) => id))
  expect(second?.rows.length).toBeGreaterThan(0)
  expect(second?.rows.some(({ id }) => seen.has(id))).toBe(false)
})

test('a child in danger stands before an older worry', async () => {
  const focal = await focalPointOf(store, 'mentor')
  const older = worry({ inDanger: false })
  const danger = worry({ inDanger: true })
  await raiseConcern({ ...officer, now: new Date(officer.now.getTime() - 3 * 24 * 3_600_000) }, older)
  await raiseConcern(officer, danger)
  const ids: string[] = []
  for (let after: string | null = null, more = true; more; more = after !== null) {
    const page = await worryList(focal, { state: 'open', after })
    ids.push(...(page?.rows.map(({ id }) => id) ?? []))
    after = page?.next ?? null
  }
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.indexOf(danger.id)).toBeGreaterThanOrEqual(0)
  expect(ids.indexOf(danger.id)).toBeLessThan(ids.indexOf(older.id))
})
