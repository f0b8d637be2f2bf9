import { describe, expect, test } from 'vitest'
import { parseTaskKey, taskKey } from '~/domain/casework/task'
import { ownerOfMilestone } from '~/domain/casework/task-owner'
import {
  consentEnding,
  furtherVisit,
  kitWaiting,
  overdueMilestone,
  registerMissing,
  serviceOverdue,
  threatenedDependency,
} from '~/domain/casework/task-rules'

const today = '2026-11-19'
const householdId = '0190a000-0000-7000-8000-000000000001'
const id = '0190a000-0000-7000-8000-000000000002'
const followers = { householdId, officerId: 'officer', mentorId: 'mentor', tutorId: 'tutor' }

describe('an overdue milestone', () => {
  const step = (plannedOn: string, toleranceDays: number | null, code = 'F2') =>
    overdueMilestone({ ...followers, id, code, personId: null, plannedOn, toleranceDays }, [], today)

  test.each([
    ['on its day', '2026-11-19', 0, false],
    ['the day after', '2026-11-18', 0, true],
    ['on the last day of its tolerance', '2026-10-29', 21, false],
    ['the day after its tolerance', '2026-10-28', 21, true],
    ['never late', '2025-01-01', null, false],
  ])('%s', (_, plannedOn, tolerance, made) => {
    expect(step(plannedOn, tolerance) !== null).toBe(made)
  })

  test('is a new task when its date moves', () => {
    expect(step('2026-11-01', 0)?.key).not.toBe(step('2026-11-02', 0)?.key)
  })

  test('names what waits for it', () => {
    const flow = { ...followers, id, code: 'M4-feesDue' as const, fromId: id, fromCode: 'M4' }
    const dates = { fromPlannedOn: '2026-11-01', fromToleranceDays: 0, toOn: '2026-12-01' }
    const milestone = { ...followers, id, code: 'M4', personId: null, plannedOn: '2026-11-01', toleranceDays: 0 }
    expect(overdueMilestone(milestone, [{ ...flow, ...dates }], today)?.about.threatens).toEqual(['feesDue'])
  })
})

test.each([
  ['M6', 'mentor'],
  ['C3', 'tutor'],
  ['C1', 'officer'],
  ['F1', 'officer'],
  ['H2', 'officer'],
])('%s is seen to by the %s', (code, owner) => {
  expect(ownerOfMilestone(code, followers)).toBe(owner)
  expect(ownerOfMilestone(code, { officerId: 'officer', mentorId: null, tutorId: null })).toBe('officer')
})

test.each([
  ['planned in time', '2026-11-25', '2026-12-31', false],
  ['planned after the last useful day', '2026-12-20', '2026-12-31', true],
  ['late: the milestone itself is the task', '2026-11-01', '2026-12-31', false],
])('a dependency whose source is %s', (_, fromPlannedOn, toOn, made) => {
  const flow = { ...followers, id, code: 'M4-feesDue' as const, fromId: id, fromCode: 'M4', fromToleranceDays: 0 }
  expect(threatenedDependency({ ...flow, fromPlannedOn, toOn }, today) !== null).toBe(made)
})

test.each([
  ['without an end', null, false],
  ['31 days before its end', '2026-12-20', false],
  ['30 days before its end', '2026-12-19', true],
  ['30 days after its end', '2026-10-20', true],
  ['31 days after its end', '2026-10-19', false],
])('a consent %s', (_, until, made) => {
  expect(consentEnding({ ...followers, id, purpose: 'school', until }, today) !== null).toBe(made)
})

test('an approved kit is the officer’s without a deliverer, and the deliverer’s after two weeks', () => {
  const kit = { ...followers, id, number: 'K-1' }
  expect(kitWaiting({ ...kit, delivererId: null, approvedOn: today }, today)).toMatchObject({ ownerId: 'officer' })
  expect(kitWaiting({ ...kit, delivererId: 'hand', approvedOn: '2026-11-06' }, today)).toBeNull()
  expect(kitWaiting({ ...kit, delivererId: 'hand', approvedOn: '2026-11-05' }, today)).toMatchObject({
    ownerId: 'hand',
  })
})

test('a further visit is a task from a week before its day until somebody has been there', () => {
  const contact = { ...followers, id, metAgainOn: null }
  expect(furtherVisit({ ...contact, furtherVisitOn: '2026-11-27' }, today)).toBeNull()
  expect(furtherVisit({ ...contact, furtherVisitOn: '2026-11-26' }, today)).toMatchObject({ late: false })
  expect(furtherVisit({ ...contact, furtherVisitOn: '2026-11-18' }, today)).toMatchObject({ late: true })
  expect(furtherVisit({ ...contact, furtherVisitOn: '2026-11-18', metAgainOn: today }, today)).toBeNull()
})

describe('the register of last month', () => {
  const child = {
    ...followers,
    personId: id,
    registeredMonths: [] as string[],
    schoolYear: '2026-2027',
    enrolledOn: '2026-10-05',
  }
  test.each([
    ['on the 5th', '2026-11-05', child, false],
    ['on the 6th', '2026-11-06', child, true],
    ['when it is there', '2026-11-19', { ...child, registeredMonths: ['2026-10'] }, false],
    ['of a child enrolled since', '2026-11-19', { ...child, enrolledOn: '2026-11-02' }, false],
    ['of the long vacation', '2026-09-19', { ...child, schoolYear: '2025-2026', enrolledOn: '2025-10-05' }, false],
    ['of a child enrolled for the year before', '2026-11-19', { ...child, schoolYear: '2025-2026' }, false],
  ])('%s', (_, on, row, made) => {
    expect(registerMissing(row, on) !== null).toBe(made)
  })

  test('is the tutor’s, else the officer’s', () => {
    expect(registerMissing(child, today)).toMatchObject({ ownerId: 'tutor', about: { month: '2026-10' } })
    expect(registerMissing({ ...child, tutorId: null }, today)).toMatchObject({ ownerId: 'officer' })
  })
})

test('a service is overdue from the moment after its time', () => {
  const service = { id, householdId: null, personId: id, officerId: 'officer', serviceType: 'health' }
  const dueAt = new Date('2026-11-19T09:00:00Z')
  expect(serviceOverdue({ ...service, dueAt }, dueAt)).toBeNull()
  expect(serviceOverdue({ ...service, dueAt }, new Date('2026-11-19T09:00:01Z'))?.key).toBe(`serviceOverdue::${id}`)
})

test('a key says what it speaks of, and what is no key says nothing', () => {
  expect(parseTaskKey(taskKey('furtherVisit', householdId, id))).toEqual({
    kind: 'furtherVisit',
    householdId,
    subject: id,
  })
  expect(parseTaskKey(taskKey('own', '', id))).toEqual({ kind: 'own', householdId: '', subject: id })
  for (const key of ['', id, `own:${id}`, `unknown:${householdId}:${id}`, `furtherVisit::${id}`, 'own::x'])
    expect(parseTaskKey(key)).toBeNull()
})
