import type { Instrument } from './instrument'

/** What the household earned in the last 30 days, whole XOF. The upper limit only catches slips of the finger. */
export const income: Instrument = {
  code: 'income',
  version: 1,
  recallDays: 30,
  better: 'higher',
  questions: [
    {
      code: 'householdIncome',
      text: 'surveys.income.householdIncome',
      kind: 'francs',
      min: 0,
      max: 100_000_000,
      weight: 1,
    },
  ],
  bandSets: [],
  flags: { lowAtMost: null, highAtLeast: null },
}
