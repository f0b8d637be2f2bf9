import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { alerts, marketDays, milestoneCompletions, overLimitReasons, settings, tasks } from '#db/schema/index'
import type { Store } from '#db/store'
import { mostShown } from '~/domain/most-shown'
import { contactForm as typedContact } from '~/features/casework/contact-form'
import { contactToRecord } from '~/features/casework/contact-to-record.server'
import { contactsOfHousehold } from '~/features/casework/contacts-of-household.server'
import { moveTourStop } from '~/features/casework/move-tour-stop.server'
import { preVisitCards } from '~/features/casework/pre-visit.server'
import { recordContact } from '~/features/casework/record-contact.server'
import { taskList } from '~/features/casework/task-list.server'
import { tourOf } from '~/features/casework/tour.server'
import { registerHousehold } from '~/features/households/register-household.server'
import { outcomesOfHousehold } from '~/features/plans/outcomes-of-household.server'
import { withdrawCompletion } from '~/features/plans/withdraw-completion.server'
import { caseloadOf } from '~/server/caseload-limit.server'
import type { Context } from '~/server/context.server'
import { contactForm } from '../factories/contacts'
import { actionsOn } from '../factories/events'
import { householdForm } from '../factories/households'
import { householdWithPlan, stepOf } from '../factories/plans'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let stranger: Context

beforeAll(async () => {
  store = await testStore()
  stranger = await contextOf(store, 'officer')
})

async function visited() {
  officer = await contextOf(store, 'officer')
  const family = await householdWithPlan(officer)
  const step = await stepOf(officer, family.id, 'F1')
  const form = contactForm({
    milestoneId: step.id,
    found: [{ personId: family.daughterId, seen: false, notSeenWhy: 'working', livesWith: 'kinship' }],
    children: [{ personId: family.daughterId, where: 'away', why: 'work', since: '2026-09-10' }],
    actionTaken: 'Parlé avec la tante',
    furtherVisitOn: '2026-11-20',
  })
  return { ...family, step, form }
}

test('a contact completes its step once, with whom the child lives and where each one is', async () => {
  const { id, daughterId, step, form } = await visited()
  await recordContact(officer, id, form)
  await recordContact(officer, id, form)
  expect(await stepOf(officer, id, 'F1')).toMatchObject({ completedOn: '2026-09-15' })
  const [completion] = await store.query
    .select()
    .from(milestoneCompletions)
    .where(eq(milestoneCompletions.milestoneId, step.id))
  expect(completion).toMatchObject({ evidence: 'followUpContact', evidenceId: form.id })
  const child = { name: 'Zeinabou', seen: false, notSeenWhy: 'working', livesWith: 'kinship' }
  expect(await contactsOfHousehold(officer, id)).toMatchObject([
    { actionTaken: 'Parlé avec la tante', children: [child] },
  ])
  expect(await contactsOfHousehold(stranger, id)).toEqual([])
  expect((await outcomesOfHousehold(officer, id)).presence).toMatchObject([
    { personId: daughterId, points: [{ state: 'away', why: 'work' }] },
  ])
  expect(await actionsOn(store, step.id)).toEqual(['contact.recorded'])
})

test('a contact withdrawn as a mistake says nothing, and its step can be held again', async () => {
  const { id, step, form } = await visited()
  await recordContact(officer, id, form)
  await withdrawCompletion(officer, step.id, { completionId: form.id, reason: 'Autre famille' })
  expect((await contactsOfHousehold(officer, id))[0]?.withdrawn).not.toBeNull()
  expect((await outcomesOfHousehold(officer, id)).presence).toEqual([])
  await recordContact(officer, id, { ...form, id: uuidv7(), heldOn: '2026-09-16' })
  expect(await stepOf(officer, id, 'F1')).toMatchObject({ completedOn: '2026-09-16' })
})

test('a contact outside the plan stands by itself', async () => {
  const { id, form } = await visited()
  await recordContact(officer, id, { ...form, milestoneId: null })
  expect(await stepOf(officer, id, 'F1')).toMatchObject({ completedOn: null })
  expect(await contactsOfHousehold(officer, id)).toHaveLength(1)
})

test('a contact is refused to others, twice for one step, and for somebody of another family', async () => {
  const { id, step, form } = await visited()
  await expect(recordContact(stranger, id, form)).rejects.toThrow('not-there')
  await expect(recordContact(officer, id, { ...form, heldOn: '2026-11-20' })).rejects.toThrow('contact-in-the-future')
  const unknown = [{ personId: uuidv7(), seen: true, notSeenWhy: null, livesWith: 'parent_s' as const }]
  await expect(recordContact(officer, id, { ...form, found: unknown })).rejects.toThrow('roster-changed')
  await expect(recordContact(officer, id, { ...form, milestoneId: uuidv7() })).rejects.toThrow('not-in-plan')
  await recordContact(officer, id, form)
  await expect(recordContact(officer, id, { ...form, id: uuidv7() })).rejects.toThrow('already-completed')
  expect(await contactToRecord(officer, id, step.id)).toMatchObject({ returned: [{ givenName: 'Zeinabou' }] })
  expect(await contactToRecord(stranger, id, null)).toBeNull()
})

test('a child said to be on the street is said to be away, and opens an alert', async () => {
  const { id, daughterId: personId, form } = await visited()
  const found = [{ personId, seen: false, notSeenWhy: 'movedOntoStreet' as const, livesWith: 'none' as const }]
  for (const children of [
    [],
    [{ personId, where: 'here' as const }],
    [{ personId, where: 'away', why: 'family' } as const],
  ])
    await expect(recordContact(officer, id, { ...form, found, children })).rejects.toThrow('contact-not-said-away')
  const typed = { ...form, found: [{ personId, seen: 'no', notSeenWhy: 'movedOntoStreet', livesWith: 'none' }] }
  const read = typedContact.safeParse({
    ...{
      ...typed,
      milestoneId: undefined,
      actionTaken: undefined,
      furtherVisitOn: undefined,
      recommendsClosure: undefined,
    },
    children: [{ personId, where: 'notAsked' }],
  })
  expect(read.error?.issues).toMatchObject([{ path: ['children', 0, 'where'], message: 'contact.sayAway' }])
  await recordContact(officer, id, { ...form, found, children: [{ personId, where: 'away', why: 'notKnown' }] })
  expect(await store.query.select().from(alerts).where(eq(alerts.householdId, id))).toHaveLength(1)
})

test('the further visit is a task and a stop until somebody has been there', async () => {
  const { id, form } = await visited()
  await recordContact(officer, id, form)
  const asked = async () =>
    (await taskList(officer, 'mine')).rows.filter(({ about }) => about.kind === 'furtherVisit').length
  expect(await asked()).toBe(1)
  const [stop] = (await tourOf(officer, '2026-11-16')).stops
  expect(stop?.due.map(({ code }) => code)).toContain('furtherVisit')
  await recordContact(officer, id, contactForm({ heldOn: '2026-11-18' }))
  expect(await asked()).toBe(0)
})

test('a tour has the officer’s own stops by market day, in an order of their own once they move one', async () => {
  const { id } = await visited()
  const other = await householdWithPlan(officer)
  await store.write((tx) =>
    tx
      .insert(marketDays)
      .values({ communePcode: 'NE007005008', weekday: 4, setById: officer.actor.id, setAt: officer.now })
      .onConflictDoNothing(),
  )
  const tour = await tourOf(officer, '2026-11-16')
  expect(tour.stops[0]?.markets).toMatchObject([{ weekday: 4, on: '2026-11-19' }])
  expect(tour.order.sort()).toEqual([id, other.id].sort())
  expect((await tourOf(stranger, '2026-11-16')).stops).toEqual([])
  expect((await tourOf(officer, '2026-11-16', 'NE007006004')).stops).toEqual([])

  const before = (await tourOf(officer, '2026-11-16')).stops.map(({ householdId }) => householdId)
  const last = before.at(-1) ?? ''
  await moveTourStop(officer, { week: '2026-11-16', householdId: last, direction: 'up' })
  const after = (await tourOf(officer, '2026-11-16')).stops.map(({ householdId }) => householdId)
  expect(after).toEqual([...before].reverse())
  const foreign = { week: '2026-11-16', householdId: last, direction: 'up' as const }
  await expect(moveTourStop(stranger, foreign)).rejects.toThrow('not-there')
})

test('a card says what was found, what was promised, who is home and how to reach them', async () => {
  const { id, form } = await visited()
  await recordContact(officer, id, form)
  const [card] = await preVisitCards(officer, [id])
  expect(card).toMatchObject({
    name: 'Hadiza Issoufou',
    lastContact: { heldOn: '2026-09-15', actionTaken: 'Parlé avec la tante', furtherVisitOn: '2026-11-20' },
    children: [{ name: 'Zeinabou', answer: { state: 'away', why: 'work' } }],
  })
  expect(card?.next[0]).toMatchObject({ code: 'F2', late: true })
  expect(await preVisitCards(stranger, [id])).toEqual([])
})

test('beyond the limit a case is opened with a reason only; without a limit nobody asks', async () => {
  const full = await contextOf(store, 'officer')
  await registerHousehold(full, householdForm())
  expect(await caseloadOf(store.query, full.actor.id, '2026-11-19')).toEqual({ open: 1, limit: null, reached: false })
  await store.write((tx) =>
    tx.insert(settings).values({
      ...{ id: uuidv7(), key: 'caseload.limit', version: 1, value: 1, validFrom: '2026-01-01' },
      ...{ setById: full.actor.id, setAt: full.now },
    }),
  )
  await expect(registerHousehold(full, householdForm())).rejects.toThrow('caseload-full')
  const form = householdForm({ overLimitReason: 'Sœur d’un enfant suivi' })
  await registerHousehold(full, form)
  await registerHousehold(full, form)
  const reasons = await store.query.select().from(overLimitReasons).where(eq(overLimitReasons.householdId, form.id))
  expect(reasons).toMatchObject([{ openCases: 1, caseLimit: 1, reason: 'Sœur d’un enfant suivi' }])
  await registerHousehold(full, { ...householdForm(), warned: true })
})

test('a list of tasks and a tour say when more is open than they read', async () => {
  await visited()
  expect(await taskList(officer, 'mine')).toMatchObject({ full: false })
  const by = { createdById: officer.actor.id, createdAt: officer.now }
  const row = {
    assignedToId: officer.actor.id,
    householdId: null,
    text: 'Appeler',
    dueOn: null,
    source: 'own' as const,
  }
  const many = Array.from({ length: mostShown.writtenTasks }, () => ({ id: uuidv7(), ...row, ...by }))
  await store.write((tx) => tx.insert(tasks).values(many))
  expect(await taskList(officer, 'mine')).toMatchObject({ full: true })
  expect(await tourOf(officer, '2026-11-16')).toMatchObject({ full: true })
})
