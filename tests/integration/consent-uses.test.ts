import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { consents, exportedHouseholds, groups } from '#db/schema/index'
import type { Store } from '#db/store'
import type { ConsentPurpose } from '~/domain/households/consent'
import { followersOf } from '~/features/casework/followers-of.server'
import { childInReach } from '~/features/concerns/child-in-reach.server'
import { consentListFilter } from '~/features/consents/consent-list-filter'
import { disclosuresOfHousehold } from '~/features/consents/disclosures-of-household.server'
import { familiesByConsent } from '~/features/consents/families-by-consent.server'
import { recallDisclosure } from '~/features/consents/recall-disclosure.server'
import { recordDisclosure } from '~/features/consents/record-disclosure.server'
import { recordExport } from '~/features/consents/record-export.server'
import { recordConsents } from '~/features/households/record-consents.server'
import { withdrawConsent } from '~/features/households/withdraw-consent.server'
import { businessToVisit } from '~/features/mentoring/business-to-visit.server'
import { countedRows, reportedHouseholds } from '~/features/programme/counted-rows.server'
import { logContact } from '~/features/schooling/log-contact.server'
import { recordLevelCheck } from '~/features/schooling/record-level-check.server'
import { regroupChildren } from '~/features/schooling/regroup-children.server'
import { regroupingPage } from '~/features/schooling/regrouping-page.server'
import { sessionRoster } from '~/features/schooling/session-roster.server'
import { tutorSignals } from '~/features/schooling/tutor-signals.server'
import type { Context } from '~/server/context.server'
import { familyOf } from '../factories/family'
import { actionsOn } from '../factories/events'
import { businessOf } from '../factories/mentoring'
import { childInPlan, groupWith } from '../factories/schooling'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})

async function ask(
  officer: Context,
  householdId: string,
  answers: Partial<Record<ConsentPurpose, 'given' | 'refused'>>,
) {
  const id = uuidv7()
  await recordConsents(officer, householdId, { id, obtainedFrom: 'other', askedOn: '2026-09-02', answers })
}

async function takeBack(officer: Context, householdId: string, purpose: ConsentPurpose) {
  const rows = await store.query.select().from(consents).where(eq(consents.householdId, householdId))
  const id = rows.find((row) => row.purpose === purpose)?.id ?? ''
  await withdrawConsent(officer, householdId, id, { withdrawnOn: '2026-11-19', reason: 'Demandé par la mère.' })
}

test('a family that takes back being followed is gone from the mentor’s phone at once, and comes back with a new yes', async () => {
  const officer = await contextOf(store, 'officer')
  const mentor = await contextOf(store, 'mentor')
  const family = await familyOf(officer)
  const businessId = await businessOf(officer, mentor, family)
  await ask(officer, family.householdId, { followUpContact: 'given' })
  expect(await businessToVisit(mentor, businessId)).not.toBeNull()

  const follower = async () =>
    (await followersOf(store.query, [{ id: family.householdId, officerId: officer.actor.id }]))(
      family.householdId,
      family.caregiverId,
    ).mentorId
  expect(await follower()).toBe(mentor.actor.id)

  await takeBack(officer, family.householdId, 'followUpContact')
  expect(await businessToVisit(mentor, businessId)).toBeNull()
  expect(await follower()).toBeNull()
  expect(await businessToVisit(officer, businessId)).not.toBeNull()

  const later = { ...officer, now: new Date(testNow.getTime() + 1000) }
  const answers = { followUpContact: 'given' } as const
  await recordConsents(later, family.householdId, {
    id: uuidv7(),
    obtainedFrom: 'other',
    askedOn: '2026-11-19',
    answers,
  })
  expect(await businessToVisit(mentor, businessId)).not.toBeNull()
})

test('a child whose family refuses the school is gone from the tutor’s group; a classmate stays', async () => {
  const officer = await contextOf(store, 'officer')
  const tutor = await contextOf(store, 'tutor')
  const { householdId, childIds } = await familyOf(officer)
  const other = await familyOf(officer)
  const { groupId } = await groupWith(tutor, [childIds[0], other.childIds[0]])
  const roster = async () => (await sessionRoster(tutor, groupId))?.children.map(({ id }) => id)
  expect(await roster()).toEqual(expect.arrayContaining([childIds[0], other.childIds[0]]))
  await ask(officer, householdId, { school: 'refused' })
  expect(await roster()).toEqual([other.childIds[0]])
})

test('a child whose family takes the school back is on no list of its tutor’s, and its steps go to the officer', async () => {
  const officer = await contextOf(store, 'officer')
  const tutor = await contextOf(store, 'tutor')
  const { childId, householdId } = await childInPlan(officer)
  const step = { ladder: 'reading', language: 'ha' } as const
  const { groupId, schoolId } = await groupWith(tutor, [childId], { ...step, level: 1 })
  const { groupId: words } = await groupWith(tutor, [], { ...step, level: 2, name: 'Groupe Mot' })
  await store.write((tx) => tx.update(groups).set({ schoolId }).where(eq(groups.id, words)))
  await ask(officer, householdId, { school: 'given' })
  await recordLevelCheck(tutor, { id: uuidv7(), childId, checkedOn: '2026-11-18', language: 'ha', reading: 2 })
  const met = { contactedOn: '2026-11-10', kind: 'home', themes: ['school'], nextContactOn: '2026-11-17' } as const
  await logContact(tutor, { id: uuidv7(), childId, ...met, themes: [...met.themes] })
  const regroup = () => regroupChildren(tutor, { id: uuidv7(), groupId, accepted: [{ childId, fromGroupId: groupId }] })
  const lists = async () => ({
    due: (await tutorSignals(tutor)).contactsDue.length,
    moves: (await regroupingPage(tutor, groupId))?.proposals.length,
    reach: (await childInReach(store.query, tutor.actor, childId)) !== null,
    owner: (await followersOf(store.query, [{ id: householdId, officerId: officer.actor.id }]))(householdId, childId),
  })
  expect(await lists()).toMatchObject({ due: 1, moves: 1, reach: true, owner: { tutorId: tutor.actor.id } })
  await takeBack(officer, householdId, 'school')
  expect(await lists()).toMatchObject({ due: 0, moves: 0, reach: false, owner: { tutorId: null } })
  await expect(regroup()).rejects.toThrow('regrouping-changed')
})

test('a family is listed by its latest answer', async () => {
  const lead = await contextOf(store, 'lead')
  const officer = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
  const { householdId } = await familyOf(officer)
  const listed = async (state: string) => {
    const filter = consentListFilter(new URLSearchParams({ purpose: 'photo', state }))
    return (await familiesByConsent(lead, filter)).rows.map(({ id }) => id)
  }
  expect(await listed('notAsked')).toEqual([householdId])
  await ask(officer, householdId, { photo: 'given' })
  expect([await listed('inForce'), await listed('no'), await listed('notAsked')]).toEqual([[householdId], [], []])
  await takeBack(officer, householdId, 'photo')
  expect([await listed('inForce'), await listed('no')]).toEqual([[], [householdId]])
  expect(
    (await familiesByConsent(await contextOf(store, 'lead'), consentListFilter(new URLSearchParams()))).rows,
  ).toEqual([])
})

test('who received something is known, and is to be told when the consent is taken back', async () => {
  const officer = await contextOf(store, 'officer')
  const { householdId } = await familyOf(officer)
  const shared = {
    id: uuidv7(),
    purpose: 'school',
    recipient: 'Directeur de l’école',
    kinds: ['schoolFile'],
    sharedOn: '2026-10-01',
  } as const
  const deed = { ...shared, kinds: [...shared.kinds] }
  await expect(recordDisclosure(officer, householdId, deed)).rejects.toThrow('no-consent-to-share')
  await ask(officer, householdId, { school: 'given' })
  await expect(recordDisclosure(officer, householdId, { ...deed, sharedOn: '2026-09-01' })).rejects.toThrow(
    'no-consent',
  )
  await recordDisclosure(officer, householdId, deed)
  await recordDisclosure(officer, householdId, deed)
  await expect(recordDisclosure(officer, householdId, { ...deed, recipient: 'Autre' })).rejects.toThrow('already-sent')
  await expect(recordDisclosure(await contextOf(store, 'officer'), householdId, deed)).rejects.toThrow('not-there')
  expect((await disclosuresOfHousehold(officer, householdId)).shared).toMatchObject([{ toRecall: false }])

  await takeBack(officer, householdId, 'school')
  expect((await disclosuresOfHousehold(officer, householdId)).shared).toMatchObject([{ toRecall: true }])
  const answer = { toldOn: '2026-11-19', answer: 'Il a rendu la copie.' }
  await expect(recallDisclosure(officer, householdId, shared.id, { ...answer, toldOn: '2026-09-30' })).rejects.toThrow(
    'recalled-before-shared',
  )
  await recallDisclosure(officer, householdId, shared.id, answer)
  await expect(recallDisclosure(officer, householdId, shared.id, answer)).rejects.toThrow('already-recalled')
  expect((await disclosuresOfHousehold(officer, householdId)).shared).toMatchObject([
    { toRecall: false, recall: answer },
  ])
  expect(await actionsOn(store, householdId)).toEqual([
    'consent.recorded',
    'consent.shared',
    'consent.withdrawn',
    'consent.recalled',
  ])
})

test('a family that refuses to be counted is in no file, and the file says whom it counted', async () => {
  const officer = await contextOf(store, 'officer')
  const lead = await contextOf(store, 'lead')
  const { householdId } = await familyOf(officer)
  const filter = { department: null, asOf: '2026-11-19', refusedAsOf: null }
  const before = await reportedHouseholds(lead, filter)
  expect(before.ids).toContain(householdId)
  await recordExport(lead, 'outcomes', before.ids)
  expect((await disclosuresOfHousehold(officer, householdId)).files).toMatchObject([{ kind: 'outcomes' }])

  await ask(officer, householdId, { reporting: 'refused' })
  const after = await reportedHouseholds(lead, filter)
  expect(after).toEqual({ ids: before.ids.filter((id) => id !== householdId), leftOut: before.leftOut + 1 })
  const kept = await store.query
    .select()
    .from(exportedHouseholds)
    .where(eq(exportedHouseholds.householdId, householdId))
  expect(kept).toHaveLength(1)
  const auditor = await contextOf(store, 'auditor')
  const counted = await countedRows(auditor, filter)
  expect(counted.milestones.some((row) => row.householdId === householdId)).toBe(false)
})
