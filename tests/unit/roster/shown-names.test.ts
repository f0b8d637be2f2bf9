import { expect, test } from 'vitest'
import { nameAndCode, shownNames } from '~/domain/roster/shown-names'

const child = (id: string, firstName: string) => ({ id, firstName, code: `P-2026-000${id}` })

test('namesakes of one list bear their codes, and nobody else does', () => {
  const names = shownNames([child('1', 'Bintou'), child('2', 'Sani'), child('3', 'Bintou')])
  expect([...names.values()]).toEqual(['Bintou · P\u20112026\u20110001', 'Sani', 'Bintou · P\u20112026\u20110003'])
})

test('a child who stands twice in a list is no namesake of itself', () => {
  expect(shownNames([child('1', 'Bintou'), child('1', 'Bintou')]).get('1')).toBe('Bintou')
})

test('a child whose name is gone is called by the code alone', () => {
  expect(nameAndCode({ firstName: 'P-1', code: 'P-1' })).toBe('P-1')
})
