import { expect, test } from 'vitest'
import { kitState, type KitVersionRows } from '~/domain/kits/kit-state'

const lines = [
  { lineId: 'l1', quantity: 2 },
  { lineId: 'l2', quantity: 1 },
]
const approved = { outcome: 'approved', voided: false, completes: true } as const
const firstOfTwo = { outcome: 'approved', voided: false, completes: false } as const
const voided = { outcome: 'approved', voided: true, completes: true } as const
const returned = { outcome: 'returned', voided: false, completes: false } as const
const declined = { outcome: 'declined', voided: false, completes: false } as const

const back = (line: (typeof lines)[number]) => ({ ...line, quantity: -line.quantity })

function version(number: number, overrides: Partial<KitVersionRows> = {}): KitVersionRows {
  return { version: number, submitted: true, decisions: [], lines, ...overrides }
}

test.each([
  ['draft', [version(1, { submitted: false })], []],
  ['submitted', [version(1)], []],
  ['approved', [version(1, { decisions: [approved] })], []],
  ['submitted', [version(1, { decisions: [firstOfTwo] })], []],
  ['approved', [version(1, { decisions: [firstOfTwo, approved] })], []],
  ['declined', [version(1, { decisions: [firstOfTwo, declined] })], []],
  ['returned', [version(1, { decisions: [firstOfTwo, returned] })], []],
  ['submitted', [version(1, { decisions: [{ ...firstOfTwo, voided: true }, voided] })], []],
  ['approved', [version(1, { decisions: [voided, approved] })], []],
  ['submitted', [version(2), version(1, { decisions: [{ ...firstOfTwo, voided: true }] })], []],
  ['declined', [version(1, { decisions: [declined] })], []],
  ['returned', [version(1, { decisions: [returned] })], []],
  ['returned', [version(1, { decisions: [returned] }), version(2, { submitted: false })], []],
  ['submitted', [version(1, { decisions: [returned] }), version(2)], []],
  ['submitted', [version(1, { decisions: [voided] })], []],
  ['voided', [version(2, { submitted: false }), version(1, { decisions: [voided] })], []],
  ['submitted', [version(2), version(1, { decisions: [voided] })], []],
  [
    'voided',
    [version(3, { submitted: false }), version(2, { submitted: false }), version(1, { decisions: [voided] })],
    [],
  ],
  ['partlyDelivered', [version(1, { decisions: [approved] })], [{ lineId: 'l1', quantity: 2 }]],
  ['delivered', [version(1, { decisions: [approved] })], lines],
  ['approved', [version(1, { decisions: [approved] })], [...lines, ...lines.map(back)]],
  ['partlyDelivered', [version(1, { decisions: [approved] })], [...lines, ...lines.slice(1).map(back)]],
] as const)('%s', (state, versions, delivered) => {
  expect(kitState(versions, delivered)).toBe(state)
})

test('what came back whole and is ended was not handed over', () => {
  expect(kitState([version(1, { decisions: [approved] })], [...lines, ...lines.map(back)], false, true)).toBe(
    'cancelled',
  )
})

test('cancelled is for good, whatever was decided', () => {
  expect(kitState([version(1, { decisions: [approved] })], [], true)).toBe('cancelled')
})

test('a request without a version has no state', () => {
  expect(() => kitState([], [])).toThrow(RangeError)
})
