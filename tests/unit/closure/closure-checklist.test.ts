import { describe, expect, test } from 'vitest'
import { closureChecklist, type ClosureFacts } from '~/domain/closure/closure-checklist'
import { askRefusal, closureDecisionRefusal } from '~/domain/closure/closure-refusal'

const today = '2026-11-19'
const complete: ClosureFacts = {
  returnedOn: '2025-11-19',
  children: [{ seenOn: ['2026-05-19', '2026-08-01', '2026-11-01'] }],
  pupils: [{ settled: true }],
  businesses: [{ lastVisitOn: '2026-07-22' }],
  kitsOnTheWay: 0,
  alertOpen: false,
}
const said = { views: true, laterHelp: true }
const missingOf = (facts: ClosureFacts, reason: 'formal_closing' | 'transferred' = 'formal_closing') =>
  closureChecklist(facts, said, reason, today).flatMap(({ item, state }) => (state === 'missing' ? item : []))

test('a complete case misses nothing on the day of its twelve months', () => {
  expect(missingOf(complete)).toEqual([])
  expect(closureChecklist(complete, said, 'formal_closing', today).every(({ state }) => state === 'met')).toBe(true)
})

test.each<[string, Partial<ClosureFacts>, string]>([
  ['a day before twelve months', { returnedOn: '2025-11-20' }, 'twelveMonths'],
  ['a child seen twice', { children: [{ seenOn: ['2026-05-19', '2026-11-01'] }] }, 'childrenSafe'],
  [
    'a child first seen less than six months ago',
    { children: [{ seenOn: ['2026-05-20', '2026-08-01', '2026-11-01'] }] },
    'childrenSafe',
  ],
  ['one child of two who is not enrolled', { pupils: [{ settled: true }, { settled: false }] }, 'schooling'],
  ['a business last visited 121 days ago', { businesses: [{ lastVisitOn: '2026-07-21' }] }, 'business'],
  ['a business never visited', { businesses: [{ lastVisitOn: null }] }, 'business'],
  ['a kit on its way', { kitsOnTheWay: 1 }, 'kitsSettled'],
  ['an alert nobody closed', { alertOpen: true }, 'alert'],
])('%s is missing', (_, facts, item) => {
  expect(missingOf({ ...complete, ...facts })).toEqual([item])
})

test('a case that goes on elsewhere need not be twelve months old, and nobody to ask about is not missing', () => {
  expect(missingOf({ ...complete, returnedOn: '2026-10-01' }, 'transferred')).toEqual([])
  expect(missingOf({ ...complete, children: [], pupils: [], businesses: [] })).toEqual([])
})

describe('asking', () => {
  const open = { closed: false, asked: false }
  const list = (facts: Partial<ClosureFacts>, words = said) =>
    closureChecklist({ ...complete, ...facts }, words, 'formal_closing', today)

  test.each([
    ['nothing missing', open, list({}), false, null],
    [
      'school missing and not explained',
      open,
      list({ pupils: [{ settled: false }] }),
      false,
      'closure-say-why-missing',
    ],
    ['school missing and explained', open, list({ pupils: [{ settled: false }] }), true, null],
    ['an alert, explained', open, list({ alertOpen: true }), true, 'closure-not-possible-yet'],
    ['no words of the child', open, list({}, { ...said, views: false }), true, 'closure-not-possible-yet'],
    ['a closed case', { ...open, closed: true }, list({}), true, 'case-closed'],
    ['a second request', { ...open, asked: true }, list({}), true, 'closure-already-asked'],
  ])('%s', (_, household, checklist, explained, refusal) => {
    expect(askRefusal(household, checklist, explained)).toBe(refusal)
  })
})

test.each([
  [
    'another person approves',
    { waiting: true, stillComplete: true },
    { approves: true, hasReason: false },
    'lead',
    null,
  ],
  [
    'nobody answers their own request',
    { waiting: true, stillComplete: true },
    { approves: true, hasReason: false },
    'officer',
    'own-closure-request',
  ],
  [
    'nobody answers twice',
    { waiting: false, stillComplete: true },
    { approves: true, hasReason: false },
    'lead',
    'closure-not-waiting',
  ],
  [
    'a return says why',
    { waiting: true, stillComplete: true },
    { approves: false, hasReason: false },
    'lead',
    'closure-reason-missing',
  ],
  [
    'a case that moved on is not approved',
    { waiting: true, stillComplete: false },
    { approves: true, hasReason: true },
    'lead',
    'closure-changed-meanwhile',
  ],
  ['and may be returned', { waiting: true, stillComplete: false }, { approves: false, hasReason: true }, 'lead', null],
])('%s', (_, request, decision, actor, refusal) => {
  expect(closureDecisionRefusal({ askedById: 'officer', ...request }, decision, actor)).toBe(refusal)
})
