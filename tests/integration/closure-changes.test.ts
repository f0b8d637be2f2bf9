import { eq, inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { alerts, alertSignals, businesses, consents, people } from '#db/schema/index'
import type { Store } from '#db/store'
import { recordContact } from '~/features/casework/record-contact.server'
import { tourOf } from '~/features/casework/tour.server'
import { askClosure } from '~/features/closure/ask-closure.server'
import { clearClosure } from '~/features/closure/clear-closure.server'
import { clearancesWaiting } from '~/features/closure/clearances-waiting.server'
import { closureFacts } from '~/features/closure/closure-facts.server'
import { closureOfHousehold } from '~/features/closure/closure-of-household.server'
import { decideClosure } from '~/features/closure/decide-closure.server'
import { lightCheck, lightChecksDue } from '~/features/closure/light-checks-due.server'
import { recordLightCheck } from '~/features/closure/record-light-check.server'
import { takeBackClosure } from '~/features/closure/take-back-closure.server'
import { raiseConcern } from '~/features/concerns/raise-concern.server'
import { recordMemberLeaving, type MemberLeavingForm } from '~/features/households/record-member-leaving.server'
import { caseToClose, closureForm, lightCheckOf } from '../factories/closure'
import { focalPointOf, named, worry } from '../factories/concerns'
import { contactForm } from '../factories/contacts'
import { actionsOn } from '../factories/events'
import { familyOf } from '../factories/family'
import { businessOf } from '../factories/mentoring'
import { householdWithPlan } from '../factories/plans'
import { groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})

test('a family that refuses being followed is no stop of a tour, and nobody calls it after the closing', async () => {
  const officer = await contextOf(store, 'officer')
  const { id: onTour } = await householdWithPlan(officer)
  const { id: checkId, householdId } = await lightCheckOf(officer)
  const due = async () => [
    (await tourOf(officer, '2026-11-16')).stops.length,
    (await lightChecksDue(officer, null)).rows.length,
    (await closureOfHousehold(officer, householdId))?.mayCheck,
  ]
  expect(await due()).toEqual([1, 1, true])
  const refused = { purpose: 'followUpContact', given: false, obtainedFrom: 'other', askedOn: '2026-11-18' } as const
  await store.write((tx) =>
    tx.insert(consents).values(
      [onTour, householdId].map((id) => ({
        ...{ id: uuidv7(), householdId: id, ...refused },
        recordedById: officer.actor.id,
        recordedAt: officer.now,
      })),
    ),
  )
  expect(await due()).toEqual([0, 0, false])
  expect(await lightCheck(officer, checkId)).toBeNull()
  const found = { id: uuidv7(), doneOn: '2026-11-19', how: 'notReached' as const, children: [] }
  await expect(recordLightCheck(officer, checkId, found)).rejects.toThrow('not-there')
})

/** Asked by its officer and approved by the lead. */
async function approved() {
  const house = await caseToClose(store)
  const asked = closureForm()
  await askClosure(house.officer, house.householdId, asked)
  await decideClosure(house.lead, asked.id, { outcome: 'approved' })
  return { ...house, asked }
}

test('a case that changed since the approval is not closed, and the focal point learns no more than that', async () => {
  const { focal, asked, householdId, officer } = await approved()
  await store.write((tx) => tx.insert(alerts).values({ id: uuidv7(), householdId, openedAt: officer.now }))
  await expect(clearClosure(focal, asked.id)).rejects.toThrow('closure-changed-since-approval')
  expect((await closureOfHousehold(officer, householdId))?.closedOn).toBeNull()
})

test('an approval is taken back by the officer or the lead of the case, and the case may be asked for anew', async () => {
  const { focal, asked, householdId, officer, lead } = await approved()
  const form = { requestId: asked.id, reason: 'Le fils est reparti.' }
  for (const other of [await contextOf(store, 'officer'), await contextOf(store, 'lead'), focal])
    await expect(takeBackClosure(other, householdId, form)).rejects.toThrow('not-there')
  await takeBackClosure(lead, householdId, form)
  await takeBackClosure(lead, householdId, form)
  await expect(takeBackClosure(officer, householdId, form)).rejects.toThrow('closure-not-to-take-back')
  await expect(clearClosure(focal, asked.id)).rejects.toThrow('not-there')
  expect((await clearancesWaiting(focal, asked.id))?.rows).toEqual([])
  expect((await closureOfHousehold(officer, householdId))?.requests[0]).toMatchObject({
    state: 'takenBack',
    takeback: { reason: 'Le fils est reparti.', on: '2026-11-19' },
  })
  expect(await actionsOn(store, householdId)).toEqual(['closure.asked', 'closure.approved', 'closure.takenBack'])

  const again = closureForm()
  await askClosure(officer, householdId, again)
  await expect(takeBackClosure(officer, householdId, { ...form, requestId: again.id })).rejects.toThrow('not-to-take')
  await decideClosure(lead, again.id, { outcome: 'approved' })
  await takeBackClosure(officer, householdId, { ...form, requestId: again.id })
})

test('who meets the family at work is not asked for the check, and so learns nothing from not being asked', async () => {
  const { lead, asked, officer, childIds, ...family } = await approved()
  const [mentor, tutor] = [await focalPointOf(store, 'mentor'), await focalPointOf(store, 'tutor')]
  const businessId = await businessOf(officer, mentor, family)
  await store.write((tx) =>
    tx.update(businesses).set({ lastVisitOn: '2026-11-18' }).where(eq(businesses.id, businessId)),
  )
  await groupWith(tutor, [childIds[0]])
  await named(store, lead)
  for (const person of [mentor, tutor, lead]) {
    expect((await clearancesWaiting(person, asked.id))?.rows).toEqual([])
    await expect(clearClosure(person, asked.id)).rejects.toThrow('not-there')
  }
  const stranger = await focalPointOf(store, 'mentor')
  expect((await clearancesWaiting(stranger, asked.id))?.rows).toHaveLength(1)
})

test('of two worries, one that names a focal point hides the other from them too', async () => {
  const { asked, officer, child, focal } = await approved()
  await raiseConcern(officer, worry({ personId: child }))
  expect((await clearancesWaiting(focal, asked.id))?.rows).toMatchObject([{ worryOpen: true }])
  await raiseConcern(officer, worry({ personId: child, namedUserId: focal.actor.id }))
  expect((await clearancesWaiting(focal, asked.id))?.rows).toEqual([])
  await expect(clearClosure(focal, asked.id)).rejects.toThrow('not-there')
})

test('a call that reached nobody is kept as a try, and the family is called again', async () => {
  const officer = await contextOf(store, 'officer')
  const { id, householdId } = await lightCheckOf(officer)
  const tried = { id: uuidv7(), doneOn: '2026-11-18', how: 'notReached' as const, children: [], note: 'Sonne' }
  await recordLightCheck(officer, id, tried)
  await recordLightCheck(officer, id, tried)
  await recordLightCheck(officer, id, { ...tried, id: uuidv7(), doneOn: '2026-11-19' })
  const tries = { count: 2, lastOn: '2026-11-19' }
  expect((await lightChecksDue(officer, null)).rows).toMatchObject([{ id, tries }])
  expect(await lightCheck(officer, id)).toMatchObject({ tries })
  expect((await closureOfHousehold(officer, householdId))?.checks).toMatchObject([{ doneOn: null, tries }])
  expect(await actionsOn(store, householdId)).toEqual(['case.lightCheckTried', 'case.lightCheckTried'])
})

test('a returned child leaves on a day after it was seen, and nobody knowing where speaks', async () => {
  const officer = await contextOf(store, 'officer')
  const { householdId, childIds } = await familyOf(officer)
  const [childId, settledId] = childIds
  await store.write(async (tx) => {
    const back = { returnee: true, returnedOn: '2026-05-19' }
    await tx
      .update(people)
      .set(back)
      .where(inArray(people.id, [childId, settledId]))
  })
  const children = childIds.map((personId) => ({ personId, where: 'here' as const }))
  await recordContact(officer, householdId, contactForm({ heldOn: '2026-09-15', children }))
  const leaves = (leftOn: string, why: MemberLeavingForm['why'] = 'moved', who = childId) =>
    recordMemberLeaving(officer, householdId, who, { leftOn, why })
  for (const day of ['2010-01-01', '2026-05-18', '2026-09-14'])
    await expect(leaves(day)).rejects.toMatchObject({ reason: 'leaving-before-seen', status: 422, fields: ['leftOn'] })

  await leaves('2026-10-01', 'otherCarer', settledId)
  expect(await store.query.select().from(alerts).where(eq(alerts.householdId, householdId))).toEqual([])
  await leaves('2026-10-02', 'notKnown')
  await leaves('2026-10-02', 'notKnown')
  await expect(leaves('2026-10-02', 'otherCarer')).rejects.toMatchObject({ reason: 'already-sent', status: 409 })
  const signals = await store.query.select().from(alertSignals).where(eq(alertSignals.householdId, householdId))
  expect(signals).toMatchObject([{ code: 'childAway', personId: childId, since: '2026-10-02' }])
  const facts = await closureFacts(store.query, { id: householdId, reunifiedOn: '2026-05-19' }, '2026-11-19')
  expect(facts).toMatchObject({ children: [{ seenOn: [] }], alertOpen: true })
})
