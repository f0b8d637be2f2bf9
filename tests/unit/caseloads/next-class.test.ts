import { expect, test } from 'vitest'
import { kindOfNext } from '~/domain/caseloads/kind-of-next'
import { nextClass } from '~/domain/caseloads/next-class'
import { undoMoveRefusal } from '~/domain/caseloads/undo-move-refusal'
import { yearBefore } from '~/domain/caseloads/year-before'

test.each([
  ['CP', 'promoted', { schoolClass: 'CE1', kind: 'promoted' }],
  ['CM2', 'promoted', { schoolClass: '6e', kind: 'promoted' }],
  ['CP', 'yearFinished', { schoolClass: 'CP', kind: 'repeating' }],
  ['CP', null, { schoolClass: 'CP', kind: 'returning' }],
  ['Tle', 'promoted', null],
  ['coranique', 'promoted', { schoolClass: 'coranique', kind: 'returning' }],
] as const)('after %s, %s', (schoolClass, endedWhy, next) => {
  expect(nextClass(schoolClass, endedWhy)).toEqual(next)
})

test('a class that a person chose is named for what it is', () => {
  expect(kindOfNext('CP', 'CE2', 'repeating')).toBe('promoted')
  expect(kindOfNext('CP', 'CP', 'promoted')).toBe('repeating')
  expect(kindOfNext('CP', 'CP', 'returning')).toBe('returning')
  expect(kindOfNext('CP', 'passerelle', 'promoted')).toBe('bridging')
  expect(kindOfNext('coranique', 'CI', 'returning')).toBe('returning')
})

test('the year before, and the days of an undo', () => {
  expect(yearBefore('2026-2027')).toBe('2025-2026')
  const doneAt = new Date('2026-11-01T00:00:00Z')
  expect(undoMoveRefusal({ state: 'done', doneAt }, new Date('2026-11-08T00:00:00Z'))).toBeNull()
  expect(undoMoveRefusal({ state: 'done', doneAt }, new Date('2026-11-08T00:00:01Z'))).toBe('move-undo-too-late')
  expect(undoMoveRefusal({ state: 'undone', doneAt }, doneAt)).toBe('move-over')
})
