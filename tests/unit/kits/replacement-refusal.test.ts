import { expect, test } from 'vitest'
import { replacementRefusal, type ReplacementRefusal } from '~/domain/kits/replacement-refusal'

const line = { item: 'Foyer amélioré', unit: 'piece', quantity: 2, unitPrice: 8_000 }
const loss = { caregiverId: 'rabi', childId: null, line }
const asked = { caregiverId: 'rabi', childId: null, lines: [line] }

test.each<[string, Partial<Parameters<typeof replacementRefusal>[1]>, ReplacementRefusal | null]>([
  ['the goods as they were', {}, null],
  ['fewer and cheaper', { lines: [{ ...line, quantity: 1, unitPrice: 7_000 }] }, null],
  ['another spelling', { lines: [{ ...line, item: 'FOYER  AMELIORE' }] }, null],
  ['two lines that are as many', { lines: [line, line].map((one) => ({ ...one, quantity: 1 })) }, null],
  ['one more', { lines: [{ ...line, quantity: 3 }] }, 'replacement-not-the-goods'],
  ['two lines that are more', { lines: [line, line] }, 'replacement-not-the-goods'],
  ['one franc dearer', { lines: [{ ...line, unitPrice: 8_001 }] }, 'replacement-not-the-goods'],
  ['another unit', { lines: [{ ...line, unit: 'set' }] }, 'replacement-not-the-goods'],
  ['three cows', { lines: [{ ...line, item: 'Vache', quantity: 3 }] }, 'replacement-not-the-goods'],
  ['something more', { lines: [line, { ...line, item: 'Seau', quantity: 1 }] }, 'replacement-not-the-goods'],
  ['somebody else', { caregiverId: 'halima' }, 'replacement-for-another'],
  ['a child', { childId: 'ali' }, 'replacement-for-another'],
])('%s', (_, overrides, refusal) => {
  expect(replacementRefusal(loss, { ...asked, ...overrides })).toBe(refusal)
})
