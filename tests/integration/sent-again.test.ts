import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consents, followUpContacts, sessionAttendance, visits } from '#db/schema/index'
import type { Store } from '#db/store'
import { askClosure } from '~/features/closure/ask-closure.server'
import type { ClosureForm } from '~/features/closure/closure-forms'
import type { ContactForm } from '~/features/casework/contact-form'
import { recordContact } from '~/features/casework/record-contact.server'
import { recordSitting } from '~/features/committees/record-sitting.server'
import type { SittingForm } from '~/features/committees/sitting-form.server'
import { delegate, type DelegationForm } from '~/features/delegations/delegate.server'
import type { ConsentsForm } from '~/features/households/consent-form'
import { recordConsents } from '~/features/households/record-consents.server'
import type { LossForm } from '~/features/losses/loss-forms.server'
import { reportLoss } from '~/features/losses/report-loss.server'
import { logVisit, type VisitForm } from '~/features/mentoring/log-visit.server'
import { recordTraining, type TrainingForm } from '~/features/mentoring/record-training.server'
import { enrolChild } from '~/features/schooling/enrol-child.server'
import { logContact, type ContactForm as ChildContactForm } from '~/features/schooling/log-contact.server'
import { logSession, type SessionForm } from '~/features/schooling/log-session.server'
import { recordAbsence, type AbsenceForm } from '~/features/schooling/record-absence.server'
import { recordLevelCheck, type LevelCheckForm } from '~/features/schooling/record-level-check.server'
import { recordRegister, type RegisterForm } from '~/features/schooling/record-register.server'
import { addSupplier, type SupplierForm } from '~/features/suppliers/write-supplier.server'
import { recordInterview, type InterviewForm } from '~/features/surveys/record-interview.server'
import { caseToClose, closureForm } from '../factories/closure'
import { largeKit, setSetting, sittingOn } from '../factories/committees'
import { contactForm } from '../factories/contacts'
import { familyOf } from '../factories/family'
import { household } from '../factories/households'
import { handedKit, lossOf } from '../factories/losses'
import { setCeiling } from '../factories/kits'
import { businessOf } from '../factories/mentoring'
import { householdWithPlan } from '../factories/plans'
import { childInPlan, enrolment, groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const kept = { reason: 'already-sent', status: 409 }

/** The first sending is kept, the same again is done already, and each other content is refused. */
async function sent<Form>(
  verb: (form: Form) => Promise<unknown>,
  form: NoInfer<Form>,
  ...others: Partial<NoInfer<Form>>[]
) {
  await verb(form)
  await verb(form)
  for (const other of others) await expect(verb({ ...form, ...other })).rejects.toMatchObject(kept)
}

test('a family’s no is not lost under a yes that was sent before', async () => {
  const officer = await contextOf(store, 'officer')
  const { id, form } = await household(officer)
  const answers = { caseManagement: 'given', photo: 'given' } as const
  const asked = {
    id: uuidv7(),
    obtainedFrom: 'caregiver',
    givenById: form.members[0]?.id,
    askedOn: '2026-09-02',
  } as const
  await sent(
    (consent: ConsentsForm) => recordConsents(officer, id, consent),
    { ...asked, answers },
    { answers: { ...answers, photo: 'refused' } },
    { answers: { caseManagement: 'given' } },
    { answers: { ...answers, school: 'refused' } },
    { askedOn: '2026-09-03' },
  )
  expect(await store.query.select().from(consents).where(eq(consents.householdId, id))).toHaveLength(2)
})

test('a contact corrected on the way back says that the first stands', async () => {
  const officer = await contextOf(store, 'officer')
  const { id, daughterId: personId } = await householdWithPlan(officer)
  const found = [{ personId, seen: true, notSeenWhy: null, livesWith: 'parent_s' as const }]
  await sent(
    (contact: ContactForm) => recordContact(officer, id, contact),
    contactForm({ found, children: [{ personId, where: 'here' }], actionTaken: 'Parlé' }),
    { found: [{ personId, seen: false, notSeenWhy: 'working', livesWith: 'other' }] },
    { children: [{ personId, where: 'away', why: 'work' }] },
    { actionTaken: 'Rien' },
  )
  expect(await store.query.select().from(followUpContacts).where(eq(followUpContacts.householdId, id))).toHaveLength(1)
})

test('a roll call, a register and a look at the school', async () => {
  const officer = await contextOf(store, 'officer')
  const tutor = await contextOf(store, 'tutor')
  const { childId } = await childInPlan(officer)
  const { groupId } = await groupWith(tutor, [childId])
  const marks = [{ childId, mark: 'absentUnexcused' as const, reason: null }]
  const session = { id: uuidv7(), groupId, heldOn: '2026-11-05', durationMinutes: 45, subject: 'reading' as const }
  await sent(
    (form: SessionForm) => logSession(tutor, form),
    { ...session, marks },
    { marks: [{ childId, mark: 'present', reason: null }] },
    { durationMinutes: 60 },
  )
  const attendance = await store.query.select().from(sessionAttendance).where(eq(sessionAttendance.personId, childId))
  expect(attendance).toMatchObject([{ mark: 'absentUnexcused' }])

  await enrolChild(officer, enrolment(childId))
  const month = { id: uuidv7(), childId, month: '2026-10', daysOpen: 12, daysPresent: 10, daysUnknown: 0 }
  await sent((form: RegisterForm) => recordRegister(officer, form), month, { daysPresent: 12 }, { daysUnknown: 1 })
  const talk = { id: uuidv7(), childId, contactedOn: '2026-11-05', kind: 'school' as const }
  await sent((form: ChildContactForm) => logContact(tutor, form), { ...talk, themes: ['friends'] }, { mood: 'hard' })
  const check = { id: uuidv7(), childId, checkedOn: '2026-11-05', language: 'ha' as const, reading: 2 }
  await sent((form: LevelCheckForm) => recordLevelCheck(tutor, form), check, { reading: 1 })
  const look = { id: uuidv7(), childId, firstMissedOn: '2026-11-02', seenOn: '2026-11-04', reason: 'ill' as const }
  await sent(
    (form: AbsenceForm) => recordAbsence(tutor, form),
    { ...look, finding: 'stillMissing' },
    { finding: 'back' },
  )
})

test('a visit and an interview, with what was said of the children', async () => {
  const officer = await contextOf(store, 'officer')
  const mentor = await contextOf(store, 'mentor')
  const family = await familyOf(officer)
  const businessId = await businessOf(officer, mentor, family)
  const [personId] = family.childIds
  const here = family.childIds.map((child) => ({ personId: child, where: 'here' as const }))
  const away = [{ personId, where: 'away' as const, why: 'work' as const }, ...here.slice(1)]
  const visit: VisitForm = {
    ...{ id: uuidv7(), visitedOn: '2026-11-18', found: 'done', state: 'open', takings: 9000, costs: 4000 },
    ...{ adviceKinds: ['separateMoney'], advice: 'Acheter le sac à la récolte', ownGoal: 'Un deuxième étal' },
    children: here,
  }
  await sent(
    (form: VisitForm) => logVisit(mentor, businessId, form),
    visit,
    { takings: 8000 },
    { children: away },
    { advice: 'Vendre au marché' },
    { adviceKinds: [] },
    { ownGoal: 'Une charrette' },
  )
  expect(await store.query.select().from(visits).where(eq(visits.businessId, businessId))).toHaveLength(1)

  const days = { topic: 'ideaTrie' as const, daysHeld: 5, daysAttended: 2, endedOn: '2026-10-05' }
  const training = { id: uuidv7(), personId: family.caregiverId, ...days }
  const train = (form: TrainingForm) => recordTraining(officer, family.householdId, form)
  await sent(train, training, { daysAttended: 5 })

  const interview: InterviewForm = {
    ...{ id: uuidv7(), round: 'other', interviewedOn: '2026-11-18', status: 'done', children: here },
    answers: { income: { householdIncome: 42_000 } },
  }
  await sent(
    (form: InterviewForm) => recordInterview(officer, family.householdId, form),
    interview,
    { answers: { income: { householdIncome: 24_000 } } },
    { children: away },
    { status: 'refused' },
  )
})

test('a loss, a closure, a sitting, a stand-in and a supplier', async () => {
  const officer = await contextOf(store, 'officer')
  const lead = await contextOf(store, 'lead')
  const logistics = await contextOf(store, 'logistics')
  const { kitId, lineIds } = await handedKit(officer)
  await sent(
    (form: LossForm) => reportLoss(officer, kitId, form),
    lossOf(lineIds[0]),
    { story: 'Autre' },
    { kind: 'stolen' },
  )

  const closing = await caseToClose(store)
  const ask = (form: ClosureForm) => askClosure(closing.officer, closing.householdId, form)
  await sent(ask, closureForm(), { childView: 'Veut partir' })

  await setCeiling(lead, 1_000_000)
  await setSetting(lead, 'kits.committeeAbove', 500_000)
  const sitting = await sittingOn(store, (await largeKit(officer)).kitId)
  const [item] = sitting.items
  await sent(
    (form: SittingForm) => recordSitting(lead, form),
    sitting,
    { place: 'Ailleurs' },
    { items: item ? [{ ...item, outcome: 'returned' }] : [] },
    { members: sitting.members.slice(1) },
  )

  const standIn = {
    id: uuidv7(),
    toUserId: officer.actor.id,
    startsOn: '2026-11-19',
    endsOn: '2026-11-25',
    reason: 'x',
  }
  await sent((form: DelegationForm) => delegate(lead, form), standIn, { endsOn: '2026-11-30' })

  const supplier = { id: uuidv7(), name: 'Boutique du pont', kind: 'shop' as const, isAnother: false }
  await sent(
    (form: SupplierForm) => addSupplier(logistics, form),
    supplier,
    { name: 'Boutique du puits' },
    { phone: '90000000' },
  )
})
