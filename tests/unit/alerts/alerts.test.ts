import { describe, expect, test } from 'vitest'
import { signalKinds, type SignalCode } from '~/domain/alerts/alert-codes'
import { alertRefusal } from '~/domain/alerts/alert-refusal'
import { householdAlert, type Signal } from '~/domain/alerts/household-alert'
import { householdSignals, type SignalFacts, type VisitFacts } from '~/domain/alerts/household-signals'
import { visitSpeaks } from '~/domain/alerts/visit-speaks'

const signal = (code: SignalCode, key: string = code): Signal => ({
  code,
  key,
  since: '2026-11-01',
  personId: null,
  businessId: null,
})
const nobodyKnows = new Map<string, string | null>()

describe('an alert opens', () => {
  test.each(['childAway', 'begged', 'withdrewFromSchool', 'kitSold'] as const)('for %s alone', (code) => {
    expect(signalKinds[code].hard).toBe(true)
    expect(householdAlert([signal(code)], nobodyKnows, false).opens).toBe(true)
  })

  test.each([
    [['businessClosed'], false],
    [['businessClosed', 'netNegativeTwice', 'animalsLost'], false],
    [['missedSchool', 'levelFell', 'stoppedSchool'], false],
    [['businessSuspended', 'missedSchool'], true],
  ] as const)('for %j: %s', (codes, opens) => {
    const present = codes.map((code) => signal(code))
    expect(householdAlert(present, nobodyKnows, false).opens).toBe(opens)
  })

  test('again only for a new signal', () => {
    const known = new Map([['childAway', '2026-11-05']])
    const heard = (newestOn: string) => ({ ...signal('childAway'), newestOn })
    expect(householdAlert([heard('2026-11-05')], known, false).opens).toBe(false)
    expect(householdAlert([heard('2026-11-06')], known, false).opens).toBe(true)
    expect(householdAlert([heard('2026-11-06')], new Map([['childAway', null]]), true).joining).toEqual([])
    expect(householdAlert([signal('childAway')], known, false)).toEqual({ opens: false, joining: [] })
    expect(householdAlert([signal('childAway', 'again')], known, false).opens).toBe(true)
    const both = [signal('childAway'), signal('businessClosed')]
    expect(householdAlert(both, known, false)).toEqual({ opens: true, joining: both })
  })

  test('once: while it is open new signals join it', () => {
    const soft = signal('levelFell')
    expect(householdAlert([signal('childAway'), soft], new Map([['childAway', null]]), true)).toEqual({
      opens: false,
      joining: [soft],
    })
  })
})

const nothing: SignalFacts = {
  ...{ children: [], businesses: [], coping: null, streaks: [], stopped: [], levels: [] },
  distressSales: [],
  missedInARow: 5,
}
const codesOf = (facts: Partial<SignalFacts>) =>
  householdSignals({ ...nothing, ...facts }).present.map(({ code }) => code)

test('goods sold under distress speak alone', () => {
  const distressSales = [{ lossId: 'l', businessId: null, on: '2026-10-01' }]
  expect(codesOf({ distressSales })).toEqual(['kitSold'])
})

test.each([
  ['here now', [{ on: '2026-11-10', away: null, since: null }], false],
  ['away for work', [{ on: '2026-11-10', away: 'work' as const, since: null }], true],
  ['away at school', [{ on: '2026-11-10', away: 'school' as const, since: null }], false],
  [
    'back since',
    [
      { on: '2026-11-10', away: null, since: null },
      { on: '2026-10-10', away: 'travel' as const, since: null },
    ],
    false,
  ],
])('a child %s', (_, seen, speaks) => {
  expect(codesOf({ children: [{ personId: 'p', seen }] })).toEqual(speaks ? ['childAway'] : [])
})

test('a child that stays away is one fact, whenever it is seen', () => {
  const first = { on: '2026-09-10', away: 'work' as const, since: null }
  const later = { on: '2026-11-10', away: 'notKnown' as const, since: null }
  const keyOf = (seen: SignalFacts['children'][number]['seen']) =>
    householdSignals({ ...nothing, children: [{ personId: 'p', seen }] }).present[0]?.key
  expect(keyOf([later, first])).toBe(keyOf([first]))
})

const visit: VisitFacts = {
  on: '2026-11-10',
  state: 'open',
  asset: 'stillThere',
  takings: 1000,
  costs: 400,
  animalsAlive: null,
}
test.each([
  ['as usual', [visit], []],
  ['closed', [{ ...visit, state: 'closed' as const }], ['businessClosed']],
  ['suspended', [{ ...visit, state: 'suspended' as const }], ['businessSuspended']],
  ['reduced', [{ ...visit, state: 'reduced' as const }], []],
  ['its kit sold', [{ ...visit, asset: 'sold' as const }], ['kitSold']],
  ['no animal alive', [{ ...visit, animalsAlive: 0 }], ['animalsLost']],
  ['one animal alive', [{ ...visit, animalsAlive: 1 }], []],
  ['at a loss once', [{ ...visit, costs: 1001 }, visit], []],
  [
    'at a loss twice',
    [
      { ...visit, costs: 1001 },
      { ...visit, on: '2026-10-01', costs: 1001 },
    ],
    ['netNegativeTwice'],
  ],
  [
    'at a loss twice on one day',
    [
      { ...visit, costs: 1001 },
      { ...visit, costs: 1001 },
    ],
    [],
  ],
  [
    'even twice',
    [
      { ...visit, costs: 1000 },
      { ...visit, costs: 1000 },
    ],
    [],
  ],
  [
    'at a loss and not told',
    [
      { ...visit, costs: 1001 },
      { ...visit, costs: null },
    ],
    [],
  ],
])('a business %s', (_, visits, codes) => {
  expect(codesOf({ businesses: [{ businessId: 'b', visits }] })).toEqual(codes)
})

test.each([
  [5, 5, 5, []],
  [6, 0, 5, ['missedSchool']],
  [0, 6, 5, ['missedSchool']],
  [3, 3, 3, []],
  [4, 0, 3, ['missedSchool']],
  [0, 4, 3, ['missedSchool']],
  [6, 6, 10, []],
])('%s days and %s sessions missed in a row without a reason, with %s set', (days, sessions, missedInARow, codes) => {
  const row = { personId: 'p', since: '2026-11-01' }
  const ofDays = { ...row, of: 'days' as const, missed: days }
  const ofSessions = { ...row, of: 'sessions' as const, missed: sessions }
  expect(codesOf({ missedInARow, streaks: [ofDays, ofSessions] })).toEqual(codes)
})

const check = { on: '2026-11-01', language: 'fr', reading: 3, arithmetic: 3 }
test.each([
  ['one lower in one', { reading: 2 }, []],
  ['one lower in both', { reading: 2, arithmetic: 2 }, ['levelFell']],
  ['two lower in one', { arithmetic: 1 }, ['levelFell']],
  ['in another language', { reading: 0, arithmetic: 0, language: 'ha' }, []],
  ['not tested', { reading: null, arithmetic: 3 }, []],
])('a level check %s', (_, last, codes) => {
  expect(codesOf({ levels: [{ personId: 'p', checks: [{ ...check, ...last }, check] }] })).toEqual(codes)
})

test('coping speaks by each of its two answers', () => {
  const coping = { interviewId: 'i', on: '2026-11-01', begged: true, withdrewFromSchool: false }
  expect(codesOf({ coping })).toEqual(['begged'])
  expect(codesOf({ coping: { ...coping, begged: false, withdrewFromSchool: true } })).toEqual(['withdrewFromSchool'])
})

test('what nobody looked at is unknown, and not silent', () => {
  expect(householdSignals(nothing).unknown).toContain('begged')
  expect(householdSignals(nothing).unknown).not.toContain('missedSchool')
})

test.each([
  [{}, false],
  [{ state: 'suspended' as const }, true],
  [{ asset: 'stolen' as const }, true],
  [{ costs: 1001 }, true],
  [{ animalsAlive: 0 }, true],
  [{ takings: null }, false],
])('a visit with %j can change the alert: %s', (found, speaks) => {
  expect(visitSpeaks({ ...visit, ...found })).toBe(speaks)
})

test.each([
  ['2026-11-19', false, null],
  ['2026-11-20', false, 'alert-in-the-future'],
  ['2026-11-09', false, 'alert-before-it-opened'],
  ['2026-11-19', true, 'alert-closed'],
])('an act on %s, closed %s', (doneOn, closed, refusal) => {
  expect(alertRefusal(doneOn, { openedOn: '2026-11-10', closed }, '2026-11-19')).toBe(refusal)
})
