import { describe, expect, test } from 'vitest'
import { apportion } from '~/domain/procurement/apportion'
import { choiceRefusal, longReason, type QuoteToChoose } from '~/domain/procurement/choice-refusal'
import { lotState, type LotRows } from '~/domain/procurement/lot-state'
import { quoteRefusal } from '~/domain/procurement/quote-refusal'
import { receiptRefusal } from '~/domain/procurement/receipt-refusal'
import { isNearName, isNearSupplier, phoneDigits } from '~/domain/procurement/supplier-likeness'
import { movementRefusal } from '~/domain/stock/movement-refusal'

const rows = (overrides: Partial<LotRows> = {}): LotRows => ({
  cancelled: false,
  chosen: true,
  ordered: true,
  closedShort: false,
  items: [{ quantity: 4, received: 4 }],
  owed: 100,
  paid: 0,
  ...overrides,
})

test.each([
  ['open', rows({ chosen: false, ordered: false })],
  ['chosen', rows({ ordered: false })],
  ['ordered', rows({ items: [{ quantity: 4, received: 0 }], owed: 0 })],
  ['partlyReceived', rows({ items: [{ quantity: 4, received: 3 }] })],
  ['received', rows({ items: [{ quantity: 4, received: 3 }], closedShort: true, paid: 99 })],
  ['received', rows({ paid: 99 })],
  ['paid', rows({ paid: 100 })],
  ['cancelled', rows({ cancelled: true })],
])('a purchase is %s', (state, facts) => {
  expect(lotState(facts)).toBe(state)
})

test.each([
  [0, [2, 2], [0, 0]],
  [3, [2, 2], [2, 1]],
  [4, [2, 2], [2, 2]],
  [9, [2, 2], [2, 2]],
])('%s parted among kits that want %j is %j', (received, wanted, parts) => {
  expect(apportion(received, wanted)).toEqual(parts)
})

describe('the choice', () => {
  const quote = (id: string, total: number, unitPrice = 90): QuoteToChoose => ({
    id,
    total,
    supplierRetired: false,
    lines: [{ item: 'Arachide', unitPrice, approvedUnitPrice: 90 }],
  })
  const three = [quote('a', 100), quote('b', 110), quote('c', 120)]
  const facts = { quotes: three, waived: false, tied: false, ownKit: false }
  const short = 'x'.repeat(longReason - 1)

  test.each([
    ['the cheapest of three', facts, 'a', 'Oui.', null],
    ['a dearer one with a sentence', facts, 'b', `${short}x`, null],
    ['a dearer one in a word', facts, 'b', short, 'say-why-not-cheapest'],
    ['one of two', { ...facts, quotes: three.slice(0, 2) }, 'a', 'Oui.', 'too-few-quotes'],
    ['one of two, waived', { ...facts, quotes: three.slice(0, 2), waived: true }, 'a', 'Oui.', null],
    ['at the approved price', { ...facts, quotes: [quote('a', 1, 90), ...three.slice(1)] }, 'a', 'Oui.', null],
    [
      'a franc above it',
      { ...facts, quotes: [quote('a', 1, 91), ...three.slice(1)] },
      'a',
      'Oui.',
      'quote-above-approved',
    ],
    ['one that is gone', facts, 'd', 'Oui.', 'no-such-quote'],
    ['with a tie', { ...facts, tied: true }, 'a', 'Oui.', 'tied-to-supplier'],
    ['for an own kit', { ...facts, ownKit: true }, 'a', 'Oui.', 'own-kit-in-lot'],
    [
      'of a retired supplier',
      { ...facts, quotes: three.map((one) => ({ ...one, supplierRetired: true })) },
      'a',
      'Oui.',
      'supplier-retired-since',
    ],
  ])('of %s', (_, given, quoteId, reason, refusal) => {
    expect(choiceRefusal(given, { quoteId, reason })?.reason ?? null).toBe(refusal)
  })
})

test.each([
  ['open', '2026-11-19', ['a', 'b'], null],
  ['open', '2026-11-20', ['a', 'b'], 'quote-in-future'],
  ['open', '2026-11-19', ['a'], 'quote-incomplete'],
  ['open', '2026-11-19', ['a', 'c'], 'quote-incomplete'],
  ['chosen', '2026-11-19', ['a', 'b'], 'quotes-closed'],
  ['cancelled', '2026-11-19', ['a', 'b'], 'quotes-closed'],
  ['ordered', '2026-11-19', ['a', 'b'], 'quote-after-order'],
  ['paid', '2026-11-19', ['a', 'b'], 'quote-after-order'],
] as const)('a quote for a purchase that is %s, of %s', (state, quotedOn, priced, refusal) => {
  const prices = priced.map((lotItemId) => ({ lotItemId }))
  const standing = { today: '2026-11-19', tied: false, supplierRetired: false }
  expect(quoteRefusal({ state, itemIds: ['a', 'b'] }, { quotedOn, prices }, standing)?.reason ?? null).toBe(refusal)
})

test.each([
  [4, 0, '2026-11-19', null],
  [3, 1, '2026-11-19', null],
  [4, 1, '2026-11-19', 'more-than-ordered'],
  [5, 0, '2026-11-19', 'more-than-ordered'],
  [0, 0, '2026-11-19', 'nothing-counted'],
  [0, 1, '2026-11-19', null],
  [1, 0, '2026-11-18', null],
  [1, 0, '2026-11-17', 'receipt-before-order'],
  [1, 0, '2026-11-20', 'receipt-in-future'],
])('%s received and %s damaged of 4 on %s', (received, damaged, receivedOn, refusal) => {
  const lines = [{ lotItemId: 'a', received, damaged }]
  const days = { orderedOn: '2026-11-18', today: '2026-11-19' }
  const items = [{ id: 'a', item: 'Arachide', open: 4 }]
  expect(receiptRefusal(items, { receivedOn, lines }, days)?.reason ?? null).toBe(refusal)
})

test.each([
  ['lost', 3, null],
  ['lost', 4, 'not-in-stock'],
  ['returned', 2, null],
  ['returned', 3, 'return-more-than-issued'],
] as const)('%s: %s of 3 there and 2 out', (kind, quantity, refusal) => {
  const shelf = { item: 'Arachide', there: 3, least: 3, out: 2, leastOut: 2, kit: 'K-2026-0001' }
  const movement = { kind, quantity, movedOn: '2026-11-19' }
  expect(movementRefusal(shelf, movement, '2026-11-19')?.reason ?? null).toBe(refusal)
  expect(movementRefusal(shelf, movement, '2026-11-18')?.reason).toBe('movement-in-future')
  const ofNoKit = movementRefusal({ ...shelf, kit: null }, movement, '2026-11-19')?.reason ?? null
  expect(ofNoKit).toBe(kind === 'returned' ? 'return-of-no-kit' : refusal)
  const tooEarly = movementRefusal({ ...shelf, leastOut: 1 }, movement, '2026-11-19')?.reason ?? null
  expect(tooEarly).toBe(kind === 'returned' && quantity === 2 ? 'return-before-handover' : refusal)
})

test.each([
  ['Quincaillerie Garba', 'Kincaillerie Garba', true],
  ['Moussa Djibo', 'Jibo Musa', true],
  ['Boutique Issa', 'Boutique Isa', true],
  ['Boutique Issa', 'Boutique Laouali', false],
  ['Ets Abc', 'Ets Xyz', false],
  ['', 'Garba', false],
])('%s and %s', (one, other, near) => {
  expect(isNearName(one, other)).toBe(near)
})

test.each([
  ['Commerce Sahel', 'Commerce général fictif Sahel', true],
  ['Dan Gao', 'Quincaillerie fictive Dan Gao', true],
  ['Éts. Dan Gao', 'Quincaillerie fictive Dan Gao', true],
  ['Q.F. Dan Gao', 'Quincaillerie fictive Dan Gao', true],
  ['Commerçante Dan G.', 'Quincaillerie fictive Dan Gao', true],
  ['Gawo Dan et fils', 'Quincaillerie fictive Dan Gao', true],
  ['Boutique Moussa', 'Ets Moussa Ali', true],
  ['Quincaillerie Garba', 'Atelier Garbatou', false],
  ['Boutique A', 'Boutique Amadou', false],
  ['Fournisseur Magaria 3', 'Fournisseur Magaria 5', false],
  ['Ateliers de Zinder', 'Fournisseur Zinder 3', false],
  ['Quincaillerie du marché', 'Librairie du marché', false],
  ['Boutique', 'Boutique Issa', false],
  ['Commerce général', 'Commerces général', true],
])('a short form: %s and %s', (one, other, near) => {
  expect([isNearSupplier(one, other), isNearSupplier(other, one)]).toEqual([near, near])
})

test.each([
  ['+227 90 12 34 56', '90123456'],
  ['90-12-34-56', '90123456'],
  ['1234', null],
])('%s is known by its last eight digits', (phone, digits) => {
  expect(phoneDigits(phone)).toBe(digits)
})
