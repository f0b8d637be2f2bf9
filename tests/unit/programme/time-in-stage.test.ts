import { expect, test } from 'vitest'
import { stagesOf, staysOf, type Journey } from '~/domain/programme/time-in-stage'

const today = '2026-11-19'
const codes = ['M2', 'M3', 'M4']

function journey(steps: Record<string, string | null>, change: Partial<Journey> = {}): Journey {
  const facts = { unitId: 'u', householdId: 'h', startedOn: '2026-09-01', endedOn: null }
  return { ...facts, steps: new Map(Object.entries(steps)), ...change }
}

const short = (one: Journey) =>
  staysOf(one, codes, today).map(({ code, days, ended, standing }) => [code, days, ended, standing])

test.each([
  [
    'stands at the first step that is not done',
    { M2: '2026-10-01', M3: null, M4: null },
    [
      ['M2', 30, true, false],
      ['M3', 49, false, true],
    ],
  ],
  [
    'a step done before the earlier ones was never stood at',
    { M2: '2026-10-10', M3: '2026-10-01', M4: null },
    [
      ['M2', 39, true, false],
      ['M4', 40, false, true],
    ],
  ],
  [
    'a step that is not in the plan is passed over',
    { M2: '2026-10-01', M4: null },
    [
      ['M2', 30, true, false],
      ['M4', 49, false, true],
    ],
  ],
  [
    'all done: nobody stands anywhere',
    { M2: '2026-10-01', M3: '2026-10-11', M4: '2026-10-21' },
    [
      ['M2', 30, true, false],
      ['M3', 10, true, false],
      ['M4', 10, true, false],
    ],
  ],
] as const)('%s', (_, steps, stays) => {
  expect(short(journey(steps))).toEqual(stays)
})

test('a closed case waited until it closed, and waits no more', () => {
  expect(short(journey({ M2: null }, { endedOn: '2026-10-01' }))).toEqual([['M2', 30, false, false]])
})

test('a stage says who is there, who went on, and who is still waiting', () => {
  const stays = [
    journey({ M2: '2026-09-11' }),
    journey({ M2: '2026-09-21' }),
    journey({ M2: null }, { startedOn: '2026-11-09' }),
    journey({ M2: null }, { endedOn: '2026-09-06' }),
  ].flatMap((one) => staysOf(one, codes, today))
  expect(stagesOf(['M2', 'M3'], stays)).toEqual([
    { code: 'M2', here: 1, n: 4, wentOn: 2, censored: 2, medianDays: 20, longestDays: 10 },
    { code: 'M3', here: 0, n: 0, wentOn: 0, censored: 0, medianDays: null, longestDays: null },
  ])
})
