import { expect, test } from 'vitest'
import { delivererRefusal } from '~/domain/kits/deliverer-refusal'
import { kitCancelRefusal } from '~/domain/kits/kit-cancel-refusal'
import { kitEditRefusal } from '~/domain/kits/kit-edit-refusal'
import { unexplainedShortages } from '~/domain/kits/shortages'
import { supportJudgementRefusal, type SupportJudgement } from '~/domain/kits/support-judgement'

test.each([
  ['draft', null],
  ['submitted', null],
  ['returned', null],
  ['approved', null],
  ['voided', null],
  ['declined', 'kit-declined'],
  ['cancelled', 'kit-cancelled'],
  ['partlyDelivered', 'kit-being-delivered'],
  ['delivered', 'kit-being-delivered'],
] as const)('a request that is %s: %s', (state, refusal) => {
  expect(kitEditRefusal({ state, currentVersion: 2, inALot: false, paid: false }, 2)).toBe(refusal)
  expect(kitCancelRefusal({ state, inALot: false, paid: false })).toBe(refusal)
})

test('a version that was not seen is not written over', () => {
  const kit = { state: 'draft', currentVersion: 3, inALot: false, paid: false } as const
  expect(kitEditRefusal(kit, 2)).toBe('changed-meanwhile')
})

test.each([
  [{ inALot: true, paid: false }, 'in-a-lot'],
  [{ inALot: true, paid: true }, 'in-a-lot'],
  [{ inALot: false, paid: true }, 'kit-paid'],
] as const)('what is on its way, %o, is neither edited nor cancelled: %s', (inTrade, refusal) => {
  expect(kitEditRefusal({ state: 'approved', currentVersion: 1, ...inTrade }, 1)).toBe(refusal)
  expect(kitCancelRefusal({ state: 'approved', ...inTrade })).toBe(refusal)
})

test.each([
  [{ id: 'third', role: 'mentor' }, null],
  [{ id: 'third', role: 'officer' }, null],
  [{ id: 'third', role: 'lead' }, 'not-a-deliverer'],
  [{ id: 'requester', role: 'officer' }, 'deliverer-is-requester'],
  [{ id: 'writer', role: 'officer' }, 'deliverer-is-requester'],
  [{ id: 'approver', role: 'officer' }, 'deliverer-is-approver'],
  [{ id: 'payer', role: 'logistics' }, 'deliverer-is-payer'],
  [{ id: 'cousin', role: 'mentor' }, 'deliverer-is-linked'],
] as const)('%o as deliverer: %s', (deliverer, refusal) => {
  const kit = {
    askedByIds: ['requester', 'writer'],
    approvedByIds: ['approver'],
    paidByIds: ['payer'],
    linkedPeople: ['cousin'],
  }
  expect(delivererRefusal(kit, deliverer)).toBe(refusal)
})

test('nobody is asked to hand over what is not approved', () => {
  const kit = { askedByIds: ['requester', 'writer'], approvedByIds: [], paidByIds: [], linkedPeople: [] }
  expect(delivererRefusal(kit, { id: 'third', role: 'mentor' })).toBe('not-approved')
})

test('a line that stays short says why', () => {
  const owed = [
    { lineId: 'l1', quantity: 2 },
    { lineId: 'l2', quantity: 1 },
  ]
  expect(unexplainedShortages(owed, [{ lineId: 'l1', quantity: 2 }])).toEqual(['l2'])
  expect(unexplainedShortages(owed, [{ lineId: 'l1', quantity: 1, shortageWhy: 'later' }])).toEqual(['l2'])
})

const safe: SupportJudgement = {
  outcome: 'safe',
  incomeControl: 'caregiver',
  caregiverPosition: 'noConcern',
  judgedOn: '2026-11-19',
}

test.each([
  [{}, null],
  [{ caregiverPosition: 'atRisk' }, null],
  [{ caregiverPosition: 'complicit' }, 'complicit-is-not-safe'],
  [{ caregiverPosition: 'notKnown' }, 'judgement-not-founded'],
  [{ incomeControl: 'notKnown' }, 'judgement-not-founded'],
  [{ outcome: 'notSafe', caregiverPosition: 'complicit' }, null],
  [{ judgedOn: '2026-11-20' }, 'judgement-in-the-future'],
] as const)('judging %o: %s', (overrides, refusal) => {
  expect(supportJudgementRefusal({ ...safe, ...overrides }, '2026-11-19')).toBe(refusal)
})
