import { describe, expect, test } from 'vitest'
import { partDoneOn, secondPart, type SecondPartFacts } from '~/domain/kits/tranche-two'

const lines = [
  { id: 'oil', tranche: 1, quantity: 2 },
  { id: 'stove', tranche: 1, quantity: 1 },
  { id: 'press', tranche: 2, quantity: 1 },
]
const firstPart = [
  { lineId: 'oil', quantity: 2, on: '2026-05-10' },
  { lineId: 'stove', quantity: 1, on: '2026-05-20' },
]
const visit = (on: string, operating = true, figures = true) => ({ on, operating, figures })
const facts = (overrides: Partial<SecondPartFacts> = {}): SecondPartFacts => ({
  lines,
  delivered: firstPart,
  visits: [visit('2026-06-20'), visit('2026-08-01')],
  ...overrides,
})

test('a kit of one part has no such rule', () => {
  expect(secondPart(facts({ lines: lines.slice(0, 2) }))).toBeNull()
  expect(secondPart(facts({ lines: lines.slice(2) }))).toBeNull()
})

test('three months after the day on which the first part was complete, 21 days early', () => {
  expect(secondPart(facts())).toMatchObject({
    open: true,
    handedOver: false,
    firstPartOn: '2026-05-20',
    dueOn: '2026-08-20',
    visitFrom: '2026-07-30',
    visitOn: '2026-08-01',
    months: ['2026-06', '2026-08'],
  })
})

describe.each<[string, Partial<SecondPartFacts>, string[]]>([
  ['nothing handed over', { delivered: [] }, ['firstPart', 'visit', 'figures']],
  [
    'one piece short',
    { delivered: [{ lineId: 'oil', quantity: 1, on: '2026-05-10' }] },
    ['firstPart', 'visit', 'figures'],
  ],
  ['a visit one day early', { visits: [visit('2026-06-20'), visit('2026-07-29')] }, ['visit']],
  ['a visit on the first day', { visits: [visit('2026-06-20'), visit('2026-07-30')] }, []],
  ['a much later visit', { visits: [visit('2026-06-20'), visit('2027-02-01')] }, []],
  ['not seen operating', { visits: [visit('2026-06-20'), visit('2026-08-01', false)] }, ['visit']],
  [
    'seen operating, then not',
    { visits: [visit('2026-06-20'), visit('2026-08-01'), visit('2026-09-01', false)] },
    ['visit'],
  ],
  [
    'seen closed, then operating again',
    { visits: [visit('2026-06-20'), visit('2026-08-01', false), visit('2026-09-01')] },
    [],
  ],
  ['figures of one month', { visits: [visit('2026-08-01'), visit('2026-08-20')] }, ['figures']],
  ['a visit without figures', { visits: [visit('2026-06-20', true, false), visit('2026-08-01')] }, ['figures']],
  ['figures from before the kit', { visits: [visit('2026-05-19'), visit('2026-08-01')] }, ['figures']],
])('%s', (_, overrides, missing) => {
  test(`misses ${missing.join(', ') || 'nothing'}`, () => {
    const part = secondPart(facts(overrides))
    expect(part?.checks.filter(({ ok }) => !ok).map(({ code }) => code)).toEqual(missing)
    expect(part?.open).toBe(missing.length === 0)
  })
})

test('the second part in hand is said so', () => {
  const delivered = [...firstPart, { lineId: 'press', quantity: 1, on: '2026-09-02' }]
  expect(secondPart(facts({ delivered }))).toMatchObject({ handedOver: true })
})

test('a part is complete on the day of its last piece', () => {
  const handed = [
    { lineId: 'oil', quantity: 1, on: '2026-05-12' },
    { lineId: 'oil', quantity: 1, on: '2026-05-10' },
  ]
  expect(partDoneOn([{ id: 'oil', quantity: 2 }], handed)).toBe('2026-05-12')
  expect(partDoneOn([], handed)).toBeNull()
})
