import { expect, test } from 'vitest'
import { deliveryRefusal, isDelivered, type Delivery, type KitToDeliver } from '~/domain/kits/delivery-refusal'

const today = '2026-11-22'
const kit: KitToDeliver = {
  askedByIds: ['aicha', 'hassane'],
  approvedByIds: ['mariama'],
  paidByIds: ['zeinabou'],
  approvedOn: '2026-11-15',
  approved: [
    { lineId: 'l1', quantity: 2 },
    { lineId: 'l2', quantity: 4 },
  ],
  delivered: [{ lineId: 'l1', quantity: 1 }],
  gateIsOpen: true,
}
const delivery: Delivery = { deliveredById: 'ibrahim', deliveredOn: today, lines: [{ lineId: 'l1', quantity: 1 }] }
const all = [
  { lineId: 'l1', quantity: 1 },
  { lineId: 'l1', quantity: 1 },
  { lineId: 'l2', quantity: 4 },
]

test.each<[string, Partial<KitToDeliver>, Partial<Delivery>, string | null]>([
  ['a third person hands over what is left of a line', {}, {}, null],
  ['one more than approved, over all handovers', {}, { lines: [{ lineId: 'l1', quantity: 2 }] }, 'more-than-approved'],
  ['one line named twice', { delivered: [] }, { lines: all }, 'line-twice'],
  ['a line that was not approved', {}, { lines: [{ lineId: 'l9', quantity: 1 }] }, 'unknown-line'],
  ['nothing', {}, { lines: [{ lineId: 'l1', quantity: 0 }] }, 'nothing-delivered'],
  ['no lines', {}, { lines: [] }, 'nothing-delivered'],
  ['half a sack', {}, { lines: [{ lineId: 'l1', quantity: 0.5 }] }, 'quantity-out-of-range'],
  ['less than nothing', {}, { lines: [{ lineId: 'l1', quantity: -1 }] }, 'quantity-out-of-range'],
  ['by the requester', {}, { deliveredById: 'aicha' }, 'own-request'],
  ['by whoever wrote it', {}, { deliveredById: 'hassane' }, 'own-request'],
  ['by whoever paid for it', {}, { deliveredById: 'zeinabou' }, 'own-payment'],
  ['by the approver', {}, { deliveredById: 'mariama' }, 'own-approval'],
  ['by the second approver', { approvedByIds: ['mariama', 'ibrahim'] }, {}, 'own-approval'],
  ['with the gate shut', { gateIsOpen: false }, {}, 'gate-closed'],
  ['without an approval in force', { approvedOn: null }, {}, 'not-approved'],
  ['without an approver', { approvedByIds: [] }, {}, 'not-approved'],
  ['on the day of the approval', {}, { deliveredOn: '2026-11-15' }, null],
  ['the day before the approval', {}, { deliveredOn: '2026-11-14' }, 'before-approval'],
  ['tomorrow', {}, { deliveredOn: '2026-11-23' }, 'in-the-future'],
  ['on no day', {}, { deliveredOn: '22/11/2026' }, 'date-unreadable'],
  ['once more after all was handed over', { delivered: all }, {}, 'already-delivered'],
])('%s', (_, kitOverrides, deliveryOverrides, refusal) => {
  expect(deliveryRefusal({ ...kit, ...kitOverrides }, { ...delivery, ...deliveryOverrides }, today)).toBe(refusal)
})

test('a kit without lines is never delivered', () => {
  expect(isDelivered([], [])).toBe(false)
})
