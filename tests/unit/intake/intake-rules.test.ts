import { describe, expect, test } from 'vitest'
import type { IntakeFacts } from '~/domain/intake/intake-facts'
import {
  dayRefusal,
  decisionRefusal,
  familyDeedRefusal,
  registrationRefusal,
  reopeningRefusal,
  reunificationRefusal,
} from '~/domain/intake/intake-refusals'
import { intakeStageOf, tracingStatusOf } from '~/domain/intake/intake-stage'
import { intakeSteps, leadingFamily } from '~/domain/intake/intake-steps'
import { isServiceOverdue, nigerTime, serviceDueAt } from '~/domain/intake/service-due'

const today = '2026-11-19'

describe('a service is due', () => {
  test.each([
    ['1h', '2026-11-19T10:00:00Z'],
    ['3h', '2026-11-19T12:00:00Z'],
    ['1d', '2026-11-20T09:00:00Z'],
    ['3d', '2026-11-22T09:00:00Z'],
  ] as const)('after %s', (timeframe, due) => {
    expect(serviceDueAt(new Date('2026-11-19T09:00:00Z'), timeframe)).toEqual(new Date(due))
  })

  test.each([
    ['at the moment itself', '2026-11-19T10:00:00.000Z', false, false],
    ['a moment later', '2026-11-19T10:00:00.001Z', false, true],
    ['a moment later, with an answer', '2026-11-19T10:00:00.001Z', true, false],
  ])('%s', (_, now, ended, overdue) => {
    expect(isServiceOverdue({ dueAt: new Date('2026-11-19T10:00:00Z'), ended }, new Date(now))).toBe(overdue)
  })

  test('and the form proposes the time of Niger', () => {
    expect(nigerTime(new Date('2026-11-19T23:30:00Z'))).toBe('00:30')
  })
})

const empty: IntakeFacts = {
  registeredOn: '2026-11-02',
  interviews: 0,
  services: 0,
  tracingConsent: null,
  tracingActions: 0,
  families: [],
  verifications: [],
  bestInterests: [],
  reunifiedOn: null,
  endedOn: null,
}
const found: IntakeFacts = { ...empty, families: [{ id: 'mother', foundOn: '2026-11-05' }] }
const said = (asked: 'adult' | 'child', verified = true, askedOn = '2026-11-08') => {
  return { familyId: 'mother', asked, verified, askedOn }
}
const bothSay: IntakeFacts = { ...found, verifications: [said('adult'), said('child')] }
const decided = (decision: 'return' | 'notNow' = 'return', decidedOn = '2026-11-10') => {
  return { familyId: 'mother', decision, decidedOn }
}
const ready: IntakeFacts = { ...bothSay, bestInterests: [decided()] }

test.each([
  ['nothing was done', empty, 'open', 'atCentre'],
  ['somebody was asked after', { ...empty, tracingActions: 1 }, 'tracing_in_progress', 'tracing'],
  ['a family was found', found, 'tracing_in_progress', 'tracing'],
  ['one side said yes', { ...found, verifications: [said('adult')] }, 'tracing_in_progress', 'tracing'],
  ['both sides said yes', bothSay, 'verified', 'tracing'],
  [
    'the child said no afterwards',
    { ...bothSay, verifications: [...bothSay.verifications, said('child', false)] },
    'tracing_in_progress',
    'tracing',
  ],
  ['the case ended', { ...bothSay, endedOn: today }, 'closed', 'ended'],
  ['the person is home', { ...ready, reunifiedOn: today }, 'reunified', 'reunified'],
] as const)('when %s, the tracing is at its state', (_, facts, status, stage) => {
  expect(tracingStatusOf(facts as IntakeFacts)).toBe(status)
  expect(intakeStageOf(facts as IntakeFacts)).toBe(stage)
})

test.each([
  ['everything is there', ready, '2026-11-10', null],
  ['no family was found', empty, today, 'family-not-there'],
  ['nobody was asked', found, today, 'adult-not-verified'],
  ['only the child was asked', { ...found, verifications: [said('child')] }, today, 'adult-not-verified'],
  ['only the adult was asked', { ...found, verifications: [said('adult')] }, today, 'child-not-verified'],
  [
    'the child took it back',
    { ...ready, verifications: [...ready.verifications, said('child', false)] },
    today,
    'child-not-verified',
  ],
  ['nobody decided', bothSay, today, 'best-interests-missing'],
  ['it was decided against', { ...bothSay, bestInterests: [decided('notNow')] }, today, 'best-interests-against'],
  [
    'a later decision is for it',
    { ...bothSay, bestInterests: [decided('notNow'), decided('return', '2026-11-12')] },
    today,
    null,
  ],
  [
    'it was decided before both were asked',
    { ...bothSay, bestInterests: [decided('return', '2026-11-07')] },
    today,
    'best-interests-missing',
  ],
  ['it came a day before the decision', ready, '2026-11-09', 'reunified-before-decided'],
  ['it lies ahead', ready, '2026-11-20', 'intake-in-future'],
  ['it came before the registration', ready, '2026-11-01', 'intake-before-registration'],
  ['the case is closed', { ...ready, endedOn: today }, today, 'intake-ended'],
  ['the person is home already', { ...ready, reunifiedOn: today }, today, 'already-reunified'],
] as const)('a reunification when %s', (_, facts, on, refusal) => {
  expect(reunificationRefusal(facts as IntakeFacts, 'mother', on, today)).toBe(refusal)
})

test('what one family said says nothing of another', () => {
  const facts = { ...ready, families: [...ready.families, { id: 'aunt', foundOn: '2026-11-06' }] }
  expect(reunificationRefusal(facts, 'aunt', today, today)).toBe('adult-not-verified')
  expect(leadingFamily(facts)).toBe('mother')
  expect(leadingFamily({ ...facts, verifications: [] })).toBe('aunt')
})

test.each([
  ['before anybody was asked', found, 'return', '2026-11-10', 'decided-before-asked'],
  ['a day before the answers', bothSay, 'return', '2026-11-07', 'decided-before-asked'],
  ['on the day of the answers', bothSay, 'return', '2026-11-08', null],
  ['against the return, whoever was asked', found, 'notNow', '2026-11-10', null],
  ['before the family was found', bothSay, 'return', '2026-11-04', 'asked-before-found'],
] as const)('the best interests are decided %s', (_, facts, decision, decidedOn, refusal) => {
  expect(decisionRefusal(facts, 'mother', { decision, decidedOn }, today)).toBe(refusal)
})

test('days of deeds have their bounds', () => {
  expect(dayRefusal('2026-11-02', '2026-11-02', today)).toBeNull()
  expect(dayRefusal('2026-11-02', today, today)).toBeNull()
  expect(familyDeedRefusal(found, 'mother', '2026-11-04', today)).toBe('asked-before-found')
  expect(familyDeedRefusal(found, 'mother', '2026-11-05', today)).toBeNull()
  expect(registrationRefusal({ referredOn: '2026-11-03', registeredOn: '2026-11-02' }, today)).toBe(
    'referred-after-registration',
  )
  expect(registrationRefusal({ referredOn: today, registeredOn: today }, today)).toBeNull()
  expect(registrationRefusal({ referredOn: today, registeredOn: '2026-11-20' }, today)).toBe('intake-in-future')
  expect(reopeningRefusal(empty, today, today)).toBe('intake-not-ended')
  expect(reopeningRefusal({ ...empty, endedOn: today }, '2026-11-18', today)).toBe('reopened-before-ended')
  expect(reopeningRefusal({ ...empty, endedOn: today }, today, today)).toBeNull()
})

test.each([
  [empty, 'interview'],
  [{ ...empty, interviews: 1 }, 'tracing'],
  [{ ...found, interviews: 1 }, 'adultVerified'],
  [{ ...bothSay, interviews: 1 }, 'bestInterests'],
  [{ ...ready, interviews: 1 }, 'reunification'],
  [{ ...empty, endedOn: today }, undefined],
] as const)('the next step is the first that is missing, services aside', (facts, next) => {
  expect(intakeSteps(facts as IntakeFacts).find(({ state }) => state === 'next')?.code).toBe(next)
})
