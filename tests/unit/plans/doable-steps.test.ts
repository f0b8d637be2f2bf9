import { expect, test } from 'vitest'
import { doableSteps } from '~/domain/plans/doable-steps'

const step = (code: string, personId: string | null = 'hadiza', householdId = 'zin') => ({
  code,
  personId,
  householdId,
})

test.each([
  ['the kit before its verified visit', [step('M4'), step('M5'), step('M6')], ['M4']],
  ['the plan of the household before the training', [step('M1', null), step('M2')], ['M1']],
  ['the visit where the kit was handed over', [step('M5'), step('M6')], ['M5', 'M6']],
  [
    'each of two people and households',
    [step('M4', 'mariama'), step('M5'), step('M4', 'hadiza', 'mar')],
    ['M4', 'M5', 'M4'],
  ],
  ['own steps and contacts', [step('feesDue'), step('F1', null)], ['feesDue', 'F1']],
])('what is to be done first is said alone: %s', (_, open, doable) => {
  expect(doableSteps(open, new Set()).map(({ code }) => code)).toEqual(doable)
})

test('a business that was found stopped is not gone to to see it at work', () => {
  const open = [step('M5'), step('M7'), step('M7', 'mariama')]
  expect(doableSteps(open, new Set(['hadiza']))).toEqual([step('M5'), step('M7', 'mariama')])
})
