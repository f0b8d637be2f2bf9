import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { alerts, households } from '#db/schema/index'
import type { Store } from '#db/store'
import { contactsOfHousehold } from '~/features/casework/contacts-of-household.server'
import { recordContact } from '~/features/casework/record-contact.server'
import { taskList } from '~/features/casework/task-list.server'
import { withdrawContact } from '~/features/casework/withdraw-contact.server'
import { closureFacts } from '~/features/closure/closure-facts.server'
import { withdrawCompletion } from '~/features/plans/withdraw-completion.server'
import { lastContacts } from '~/features/team/last-contacts.server'
import { lateEntries } from '~/features/team/late-entries.server'
import type { Context } from '~/server/context.server'
import { householdIds } from '~/server/household-ids.server'
import { signalFacts } from '~/server/signal-facts.server'
import { contactForm } from '../factories/contacts'
import { householdWithPlan, stepOf } from '../factories/plans'
import { actionsOn } from '../factories/records'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context

beforeAll(async () => {
  store = await testStore()
})

test('a contact that is withdrawn counts nowhere', async () => {
  officer = await contextOf(store, 'officer')
  const { id, daughterId } = await householdWithPlan(officer)
  const step = await stepOf(officer, id, 'F1')
  const form = contactForm({ milestoneId: step.id, furtherVisitOn: '2026-11-20' })
  const found = [{ personId: daughterId, seen: true, notSeenWhy: null, livesWith: 'parent_s' as const }]
  await recordContact(officer, id, { ...form, found, children: [{ personId: daughterId, where: 'here' }] })
  expect(await countedOf(id)).toEqual({ tasks: 1, met: 1, asked: 1, children: 1, seenAtHome: 1, late: 1 })
  await withdrawCompletion(officer, step.id, { completionId: form.id, reason: 'Autre famille' })
  expect(await countedOf(id)).toEqual({ tasks: 0, met: 0, asked: 0, children: 0, seenAtHome: 0, late: 0 })
})

test('an older answer that a child is away speaks again, and somebody hears it', async () => {
  officer = await contextOf(store, 'officer')
  const { id, daughterId } = await householdWithPlan(officer)
  const away = { personId: daughterId, where: 'away' as const, awayWhy: 'work' as const }
  const home = contactForm({ heldOn: '2026-11-18' })
  await recordContact(officer, id, { ...home, children: [{ personId: daughterId, where: 'here' }] })
  await recordContact(officer, id, { ...contactForm({ heldOn: '2026-11-12' }), children: [away] })
  const opened = () => store.query.select().from(alerts).where(eq(alerts.householdId, id))
  expect(await opened()).toEqual([])
  await withdrawContact(officer, id, { contactId: home.id, reason: 'Autre famille' })
  expect(await opened()).toMatchObject([{ closedAt: null }])
})

test('so does one that no plan asked for, withdrawn by itself; it stays to be read', async () => {
  officer = await contextOf(store, 'officer')
  const { id, daughterId } = await householdWithPlan(officer)
  const form = contactForm({ furtherVisitOn: '2026-11-20' })
  const found = [{ personId: daughterId, seen: true, notSeenWhy: null, livesWith: 'parent_s' as const }]
  await recordContact(officer, id, { ...form, found, children: [{ personId: daughterId, where: 'here' }] })
  const wrong = { contactId: form.id, reason: 'Autre famille' }
  await expect(withdrawContact(await contextOf(store, 'officer'), id, wrong)).rejects.toMatchObject({ status: 404 })
  await withdrawContact(officer, id, wrong)
  await withdrawContact(officer, id, wrong)
  expect(await countedOf(id)).toEqual({ tasks: 0, met: 0, asked: 0, children: 0, seenAtHome: 0, late: 0 })
  const by = officer.actor.displayName
  expect(await contactsOfHousehold(officer, id)).toMatchObject([
    { withdrawn: { on: '2026-11-19', by, why: 'Autre famille' } },
  ])
  expect((await actionsOn(store, id)).filter((action) => action.startsWith('contact'))).toEqual([
    'contact.recorded',
    'contact.withdrawn',
  ])
})

test('a planned one takes its step with it, once, and not of a closed case', async () => {
  officer = await contextOf(store, 'officer')
  const { id } = await householdWithPlan(officer)
  const step = await stepOf(officer, id, 'F1')
  const form = contactForm({ milestoneId: step.id })
  await recordContact(officer, id, form)
  const wrong = { contactId: form.id, reason: 'Autre famille' }
  await store.write((tx) => tx.update(households).set({ closedOn: '2026-11-19' }).where(eq(households.id, id)))
  await expect(withdrawContact(officer, id, wrong)).rejects.toThrow('case-closed')
  await store.write((tx) => tx.update(households).set({ closedOn: null }).where(eq(households.id, id)))
  await withdrawContact(officer, id, wrong)
  expect((await stepOf(officer, id, 'F1')).completedOn).toBeNull()
  const again = contactForm({ milestoneId: step.id })
  await recordContact(officer, id, again)
  await withdrawCompletion(officer, step.id, { completionId: again.id, reason: 'Autre famille' })
  await expect(withdrawContact(officer, id, { ...wrong, contactId: again.id })).rejects.toThrow('contact-withdrawn')
})

async function countedOf(id: string) {
  const db = store.query
  const ids = householdIds(db, eq(households.id, id))
  const { metOn, childrenAskedOn } = await lastContacts(db, ids)
  const { children } = await closureFacts(db, { id, reunifiedOn: '2026-09-01' }, '2026-11-19')
  return {
    tasks: (await taskList(officer, 'mine')).rows.filter(({ about }) => about.kind === 'furtherVisit').length,
    met: metOn.size,
    asked: childrenAskedOn.size,
    children: (await signalFacts(db, id, '2026-11-19')).children.length,
    seenAtHome: children.flatMap(({ seenOn }) => seenOn).length,
    late: (await lateEntries(db, ids, [], '2026-11-19')).late.length,
  }
}
