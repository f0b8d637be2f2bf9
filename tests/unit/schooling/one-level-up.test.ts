import { expect, test } from 'vitest'
import { oneLevelUpOn, type LevelCheck } from '~/domain/schooling/one-level-up'

const check = (checkedOn: string, reading: number | null, overrides: Partial<LevelCheck> = {}): LevelCheck => ({
  checkedOn,
  language: 'ha',
  reading,
  arithmetic: null,
  ...overrides,
})

test.each([
  ['no check', [], null],
  ['one check', [check('2026-10-01', 2)], null],
  ['the same level', [check('2026-10-01', 2), check('2026-12-01', 2)], null],
  ['one level up', [check('2026-10-01', 2), check('2026-12-01', 3)], '2026-12-01'],
  ['noted in another order', [check('2026-12-01', 3), check('2026-10-01', 2)], '2026-12-01'],
  ['back to where it began', [check('2026-10-01', 2), check('2026-11-01', 1), check('2026-12-01', 2)], null],
  ['another language', [check('2026-10-01', 1), check('2026-12-01', 3, { language: 'fr' })], null],
  ['two ladders', [check('2026-10-01', 1), check('2026-12-01', null, { arithmetic: 3 })], null],
  [
    'arithmetic alone',
    [check('2026-10-01', 2, { arithmetic: 0 }), check('2026-12-01', 2, { arithmetic: 1 })],
    '2026-12-01',
  ],
  ['two checks on one day', [check('2026-10-01', 1), check('2026-10-01', 2)], null],
])('%s', (_, checks, on) => {
  expect(oneLevelUpOn(checks)).toBe(on)
})
