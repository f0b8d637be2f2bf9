import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { concerns, events, focalPoints, users } from '#db/schema/index'
import type { Store } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { addToConcern } from '~/features/concerns/add-to-concern.server'
import { assignConcern } from '~/features/concerns/assign-concern.server'
import { closeConcern } from '~/features/concerns/close-concern.server'
import { newWorry } from '~/features/concerns/new-worry.server'
import { ownWorries, ownWorry } from '~/features/concerns/own-worries.server'
import { raiseConcern } from '~/features/concerns/raise-concern.server'
import { recordConcernAct } from '~/features/concerns/record-concern-act.server'
import { worryList } from '~/features/concerns/worry-list.server'
import { worryPage } from '~/features/concerns/worry-page.server'
import type { Context } from '~/server/context.server'
import { flushAccessLog } from '~/server/access-log.server'
import { openConcernIn } from '~/server/open-concern.server'
import { focalPointOf, worry } from '../factories/concerns'
import { familyOf } from '../factories/family'
import { actionsOn } from '../factories/records'
import { groupWith } from '../factories/schooling'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let tutor: Context
let focal: Context
let family: Awaited<ReturnType<typeof familyOf>>
const today = nigerDate(testNow)
const everything = { state: 'open', after: null } as const

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  tutor = await contextOf(store, 'tutor', { displayName: 'Rahila Sani' })
  focal = await focalPointOf(store, 'mentor', { displayName: 'Rabi Djibo' })
  family = await familyOf(officer)
  await groupWith(tutor, [family.childIds[0]])
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

test('a kind is enough: a code, a deadline, one event, and the same form twice is one worry', async () => {
  const form = worry({ personId: family.childIds[0] })
  await raiseConcern(tutor, form)
  await raiseConcern(tutor, form)

  const receipt = await ownWorry(tutor, form.id)
  expect(receipt).toMatchObject({ state: 'received', nobodyReads: false, child: { firstName: 'Mariama' } })
  expect(receipt?.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(receipt?.answerBy).toBe('2026-11-22T09:00:00.000Z')
  expect(await actionsOn(store, form.id)).toEqual(['concern.raised'])
  expect(await actionsOn(store, family.childIds[0])).not.toContain('concern.raised')
})

test('a child in danger now is answered within a day', async () => {
  const form = worry({ inDanger: true })
  await raiseConcern(tutor, form)
  expect(await ownWorry(tutor, form.id)).toMatchObject({ answerBy: '2026-11-20T09:00:00.000Z' })
})

test('the event of a worry tells that one was raised, and nothing else', async () => {
  const form = worry({ personId: family.childIds[0], words: 'Kalangu', namedWords: 'Somebody', kind: 'violence' })
  await raiseConcern(tutor, form)
  const rows = await store.query.select().from(events).where(eq(events.action, 'concern.raised'))
  const body = rows.map((event) => event.body).find((text) => text.includes(form.id)) ?? ''
  expect(JSON.parse(body)).toMatchObject({ details: {}, subjects: [{ kind: 'concern', id: form.id }] })
  expect(body).not.toContain('violence')
  expect(body).not.toContain(family.childIds[0])
})

test('a child whom this person does not meet is left out, and an unknown one too', async () => {
  const stranger = await familyOf(await contextOf(store, 'officer'))
  for (const personId of [stranger.childIds[0], uuidv7()]) {
    const form = worry({ personId, aboutWords: 'A boy of the market' })
    await raiseConcern(tutor, form)
    expect((await newWorry(tutor, personId)).child).toBeNull()
    expect(await ownWorry(tutor, form.id)).toMatchObject({ child: null, aboutWords: 'A boy of the market' })
  }
})

test('only since a day to come is refused', async () => {
  await expect(raiseConcern(tutor, worry({ since: '2026-11-20' }))).rejects.toThrow('concern-in-the-future')
})

test('everybody raises; nobody but a named focal point reads', async () => {
  const form = worry({ words: 'seen' })
  await raiseConcern(tutor, form)
  const lead = await contextOf(store, 'lead')
  for (const context of [
    officer,
    tutor,
    lead,
    await contextOf(store, 'administrator'),
    await contextOf(store, 'auditor'),
  ]) {
    await raiseConcern(context, worry())
    expect(await worryPage(context, form.id)).toBeNull()
    expect(await worryList(context, everything)).toBeNull()
    await expect(closeConcern(context, form.id, { outcome: 'childSafe', reason: 'x' })).rejects.toThrow('not-there')
    expect((await ownWorries(context, null)).worries.some(({ id }) => id === form.id)).toBe(context === tutor)
    if (context !== tutor) expect(await ownWorry(context, form.id)).toBeNull()
  }
  expect(await worryPage(focal, form.id)).toMatchObject({ words: 'seen', reporter: 'Rahila Sani' })
})

test('the person it names never sees it, by account or by a typed name', async () => {
  const other = await focalPointOf(store, 'officer', { displayName: 'Hadjara Issa' })
  const byAccount = worry({ namedUserId: focal.actor.id })
  const byWords = worry({ namedWords: 'Madame DJIBO, je crois' })
  for (const form of [byAccount, byWords]) {
    await raiseConcern(tutor, form)
    expect(await worryPage(focal, form.id)).toBeNull()
    expect((await worryList(focal, everything))?.rows.some(({ id }) => id === form.id)).toBe(false)
    expect((await worryPage(other, form.id))?.readers.map(({ id }) => id)).not.toContain(focal.actor.id)
    const toNamed = { id: uuidv7(), assignedToId: focal.actor.id }
    await expect(assignConcern(other, form.id, toNamed)).rejects.toThrow('concern-not-eligible')
  }
})

test('without somebody who can read it the worry is kept, and the receipt says so', async () => {
  const readers = await store.query.select().from(focalPoints)
  const form = worry()
  const words = ['Rabi Djibo', 'Hadjara Issa', ...(await namesOf(readers.map(({ userId }) => userId)))].join(' ')
  await raiseConcern(tutor, { ...form, namedWords: words.slice(0, 200) })
  expect(await ownWorry(tutor, form.id)).toMatchObject({ nobodyReads: true, state: 'received' })

  const later = await focalPointOf(store, 'lead', { displayName: 'Balki Zakou' })
  expect(await worryPage(later, form.id)).not.toBeNull()
  expect(await ownWorry(tutor, form.id)).toMatchObject({ nobodyReads: false })
})

test('taken up, acted on, given to another, added to, closed: the receipt follows without content', async () => {
  const form = worry({ personId: family.childIds[0] })
  await raiseConcern(tutor, form)
  const act = { id: uuidv7(), kind: 'childSeen' as const, doneOn: today, note: 'Kalangu' }
  await recordConcernAct(focal, form.id, act)
  await recordConcernAct(focal, form.id, act)
  await expect(recordConcernAct(focal, form.id, { id: uuidv7(), kind: 'referred', doneOn: today })).rejects.toThrow(
    'concern-referred-where',
  )
  const other = await focalPointOf(store, 'officer')
  await assignConcern(focal, form.id, { id: uuidv7(), assignedToId: other.actor.id })
  await addToConcern(tutor, form.id, { id: uuidv7(), words: 'Seen again' })
  await expect(addToConcern(officer, form.id, { id: uuidv7(), words: 'No' })).rejects.toThrow('not-there')
  expect(await ownWorry(tutor, form.id)).toMatchObject({ state: 'beingHandled' })

  await closeConcern(other, form.id, { outcome: 'childSafe', reason: 'At home' })
  await expect(closeConcern(focal, form.id, { outcome: 'childSafe', reason: 'At home' })).rejects.toThrow(
    'concern-closed',
  )
  const late = { id: uuidv7(), kind: 'advised' as const, doneOn: today }
  await expect(recordConcernAct(focal, form.id, late)).rejects.toThrow('concern-closed')
  const receipt = await ownWorry(tutor, form.id)
  expect(receipt).toMatchObject({ state: 'closed' })
  expect(JSON.stringify(receipt)).not.toContain('Kalangu')
  expect(await worryPage(other, form.id)).toMatchObject({ acts: [{ kind: 'childSeen' }, { kind: 'assigned' }] })
  expect(await actionsOn(store, form.id)).toEqual([
    'concern.raised',
    'concern.acted',
    'concern.assigned',
    'concern.added',
    'concern.closed',
  ])
})

test('a closure learns from a focal point whether a worry is open, and from one it names nothing', async () => {
  const house = await familyOf(officer)
  expect(await openConcernIn(store.query, house.householdId, focal.actor, today)).toBe('none')
  const form = worry({ personId: house.childIds[0], namedUserId: focal.actor.id })
  await raiseConcern(officer, form)
  const other = await focalPointOf(store, 'officer')
  expect(await openConcernIn(store.query, house.householdId, other.actor, today)).toBe('open')
  expect(await openConcernIn(store.query, house.householdId, focal.actor, today)).toBe('hidden')
  await closeConcern(other, form.id, { outcome: 'notConfirmed', reason: 'x' })
  expect(await openConcernIn(store.query, house.householdId, other.actor, today)).toBe('none')
})

test('what a row holds in clear names no child, no kind and nobody', async () => {
  const form = worry({
    personId: family.childIds[0],
    kind: 'exploitation',
    namedUserId: focal.actor.id,
    words: 'Kalangu',
  })
  await raiseConcern(tutor, form)
  const [row] = await store.query
    .select({ token: concerns.personToken, code: concerns.code })
    .from(concerns)
    .where(eq(concerns.id, form.id))
  expect(row?.token).not.toBe(family.childIds[0])
  expect(row?.code).toMatch(/-/)
})

async function namesOf(ids: string[]) {
  const rows = await store.query.select({ id: users.id, name: users.displayName }).from(users)
  return rows.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
}
