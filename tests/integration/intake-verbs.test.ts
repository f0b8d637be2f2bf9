import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { households, intakes, people, searchTokens } from '#db/schema/index'
import type { Store } from '#db/store'
import { askService } from '~/features/intake/ask-service.server'
import { endIntake } from '~/features/intake/end-intake.server'
import { endService } from '~/features/intake/end-service.server'
import { recordInterview, type InterviewForm } from '~/features/intake/record-interview.server'
import { registerAtCentre } from '~/features/intake/register-at-centre.server'
import { reopenIntake } from '~/features/intake/reopen-intake.server'
import { traceFamily } from '~/features/intake/trace-family.server'
import { verifyFamily } from '~/features/intake/verify-family.server'
import type { Context } from '~/server/context.server'
import { actionsOn } from '../factories/events'
import { personOfCentre, personWithFamily, registration } from '../factories/intake'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
})

test('a registration is one person, one case and one event, also when it is sent twice', async () => {
  const form = registration()
  await registerAtCentre(officer, form)
  await registerAtCentre(officer, form)
  const [person] = await store.query.select().from(people).where(eq(people.id, form.id))
  expect(person).toMatchObject({ householdId: null, centreCohort: '2026', birthYear: 2015, birthEstimated: true })
  expect(await intakeOf(form.id)).toMatchObject({
    officerId: officer.actor.id,
    stage: 'atCentre',
    separationCause: 'poverty',
  })
  expect(await actionsOn(store, form.id)).toEqual(['person.registered'])
})

test('a registration is refused to others and with impossible days', async () => {
  for (const role of ['tutor', 'mentor', 'lead', 'auditor', 'administrator'] as const)
    await expect(registerAtCentre(await contextOf(store, role), registration())).rejects.toThrow('not-your-role')
  await expect(registerAtCentre(officer, registration({ referredOn: '2026-11-03' }))).rejects.toThrow(
    'referred-after-registration',
  )
  await expect(registerAtCentre(officer, registration({ registeredOn: '2026-11-20' }))).rejects.toThrow(
    'intake-in-future',
  )
})

test('an interview notes five needs, once, and several interviews stand side by side', async () => {
  const id = await personOfCentre(officer)
  const form = interview()
  await recordInterview(officer, id, form)
  await recordInterview(officer, id, form)
  await recordInterview(officer, id, interview({ heldOn: '2026-11-10' }))
  expect(await actionsOn(store, id)).toEqual(['person.registered', 'intake.interviewed', 'intake.interviewed'])
  await expect(recordInterview(officer, id, interview({ heldOn: '2026-11-01' }))).rejects.toThrow(
    'intake-before-registration',
  )
  await expect(recordInterview(officer, id, interview({ heldOn: '2026-11-20' }))).rejects.toThrow('intake-in-future')
})

test('a service is answered once, after it was asked, also when the case has ended', async () => {
  const { personId, serviceId } = await personWithFamily(officer)
  await end(personId)
  const done = { status: 'implemented', endedOn: '2026-11-04' } as const
  await expect(endService(officer, personId, serviceId, { ...done, endedOn: '2026-11-02' })).rejects.toThrow(
    'service-before-asked',
  )
  await endService(officer, personId, serviceId, done)
  await endService(officer, personId, serviceId, done)
  await expect(endService(officer, personId, serviceId, { ...done, status: 'not_implemented' })).rejects.toThrow(
    'service-answered',
  )
  await expect(endService(officer, personId, uuidv7(), done)).rejects.toThrow('not-there')
  const events = await actionsOn(store, personId)
  expect(events.filter((action) => action === 'intake.serviceEnded')).toHaveLength(1)
})

test('a service is not asked for in the future', async () => {
  const personId = await personOfCentre(officer)
  const form = {
    id: uuidv7(),
    serviceType: 'legal',
    givenBy: 'provider',
    askedOn: '2026-11-19',
    timeframe: '1h',
  } as const
  await expect(askService(officer, personId, { ...form, askedTime: '10:01' })).rejects.toThrow('intake-in-future')
  await askService(officer, personId, { ...form, askedTime: '10:00' })
})

test('a case ends, refuses deeds, is reopened with its history, and ends again', async () => {
  const { personId, familyId } = await personWithFamily(officer)
  const ending = { id: uuidv7(), reason: 'transferred', endedOn: '2026-11-12', note: 'Transféré à Maradi.' } as const
  await endIntake(officer, personId, ending)
  await endIntake(officer, personId, ending)
  expect(await intakeOf(personId)).toMatchObject({ stage: 'ended' })
  const trace = { id: uuidv7(), action: 'photo', takenOn: '2026-11-13', outcome: 'pending' } as const
  await expect(traceFamily(officer, personId, trace)).rejects.toThrow('intake-ended')
  await expect(
    verifyFamily(officer, personId, familyId, {
      id: uuidv7(),
      asked: 'adult',
      askedOn: '2026-11-13',
      result: 'verified',
    }),
  ).rejects.toThrow('intake-ended')
  const reopening = { reopenedOn: '2026-11-15', reason: 'Revenu au centre.' }
  await expect(reopenIntake(officer, personId, { ...reopening, reopenedOn: '2026-11-11' })).rejects.toThrow(
    'reopened-before-ended',
  )
  await reopenIntake(officer, personId, reopening)
  await reopenIntake(officer, personId, reopening)
  expect(await intakeOf(personId)).toMatchObject({ stage: 'tracing' })
  await expect(reopenIntake(officer, personId, { ...reopening, reopenedOn: '2026-11-16' })).rejects.toThrow(
    'intake-not-ended',
  )
  await end(personId, '2026-11-18')
  const events = await actionsOn(store, personId)
  expect(events.filter((action) => /intake\.(ended|reopened)/.test(action))).toEqual([
    'intake.ended',
    'intake.reopened',
    'intake.ended',
  ])
})

test('a name found at the centre is indexed without a household', async () => {
  const personId = await personOfCentre(officer)
  const tokens = await store.query.select().from(searchTokens).where(eq(searchTokens.subjectId, personId))
  expect(tokens.length).toBeGreaterThan(1)
  expect(tokens.every(({ householdId }) => householdId === null)).toBe(true)
  expect(await store.query.select().from(households)).toEqual([])
})

function interview(overrides: Partial<InterviewForm> = {}): InterviewForm {
  const no = { answer: 'no' } as const
  return {
    id: uuidv7(),
    heldOn: '2026-11-04',
    needs: {
      medical: { answer: 'urgent', note: 'Fièvre.' },
      legal: no,
      psychosocial: no,
      education: no,
      livelihood: no,
    },
    vulnerabilities: ['begging'],
    ...overrides,
  }
}

function end(personId: string, endedOn = '2026-11-12') {
  return endIntake(officer, personId, { id: uuidv7(), reason: 'formal_closing', endedOn, note: 'Fin.' })
}

async function intakeOf(personId: string) {
  const [intake] = await store.query.select().from(intakes).where(eq(intakes.personId, personId))
  return intake
}
