import { expect, test } from 'vitest'
import { safeContactRefusal, type SafeContact } from '~/domain/households/safe-contact'

const contact: SafeContact = {
  answeredBy: 'neighbour',
  mayBeSaid: 'greetingOnly',
  when: 'marketDay',
  phone: '90 12 34 56',
  note: null,
}

test.each([
  ['eight digits', {}, null],
  ['with the country', { phone: '+227 90.12.34.56' }, null],
  ['seven digits', { phone: '9012345' }, 'phone-unreadable'],
  ['fifteen digits', { phone: '123456789012345' }, null],
  ['sixteen digits', { phone: '1234567890123456' }, 'phone-unreadable'],
  ['letters', { phone: 'chez Moussa' }, 'phone-unreadable'],
  ['none', { phone: null }, 'phone-missing'],
  ['none, because nobody can be called', { phone: null, answeredBy: 'nobody' }, null],
] as const)('%s', (_, overrides, refusal) => {
  expect(safeContactRefusal({ ...contact, ...overrides })).toBe(refusal)
})
