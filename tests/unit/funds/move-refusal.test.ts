import { expect, test } from 'vitest'
import { moveAnswerRefusal, moveKind, moveRefusal } from '~/domain/funds/move-refusal'

const one = { id: 'one', grantId: 'grant', free: 100 }
const other = { id: 'other', grantId: 'grant', free: 0 }
const elsewhere = { id: 'elsewhere', grantId: 'another', free: 100 }
const move = { grantId: 'grant', from: null, to: other, amount: 50, free: 50, ended: false }

test.each([
  ['the last free franc of the grant goes to a line', move, null],
  ['one franc more than the grant has', { ...move, amount: 51 }, 'move-larger-than-grant'],
  ['the last free franc of a line goes to another', { ...move, from: one, amount: 100 }, null],
  ['one franc more than the line has free', { ...move, from: one, amount: 101 }, 'move-larger-than-free'],
  ['a line gives back to the grant', { ...move, from: one, to: null }, null],
  ['from nowhere to nowhere', { ...move, to: null }, 'move-of-nothing'],
  ['to itself', { ...move, from: one, to: one }, 'move-to-itself'],
  ['to another donor’s line', { ...move, from: one, to: elsewhere }, 'move-between-grants'],
  ['nothing', { ...move, amount: 0 }, 'move-of-nothing'],
  ['less than nothing', { ...move, amount: -1 }, 'move-of-nothing'],
  ['half a franc', { ...move, amount: 0.5 }, 'move-of-nothing'],
  ['after the end of the grant, to a line', { ...move, ended: true }, 'grant-ended-for-moves'],
  ['after the end of the grant, back to it', { ...move, from: one, to: null, ended: true }, null],
])('%s', (_, tried, refusal) => {
  expect(moveRefusal(tried)).toBe(refusal)
})

test.each([
  [null, 'line', 'allotment'],
  ['line', 'line', 'reallocation'],
  ['line', null, 'return'],
] as const)('from %s to %s is called %s', (fromLineId, toLineId, kind) => {
  expect(moveKind({ fromLineId, toLineId })).toBe(kind)
})

test.each([
  ['own', 'administrator', 'confirmed', 'own-move'],
  ['own', 'lead', 'declined', 'own-move'],
  ['own', 'lead', 'takenBack', null],
  ['another', 'lead', 'takenBack', 'not-your-move'],
  ['another', 'administrator', 'confirmed', null],
  ['another', 'lead', 'declined', null],
  ['another', 'logistics', 'confirmed', 'not-your-role'],
  ['another', 'auditor', 'declined', 'not-your-role'],
] as const)('a move of %s answered by a %s as %s', (whose, role, outcome, refusal) => {
  const proposedById = whose === 'own' ? 'me' : 'somebody'
  expect(moveAnswerRefusal({ id: 'me', role }, { proposedById }, outcome)).toBe(refusal)
})
