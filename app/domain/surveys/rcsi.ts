import type { Instrument } from './instrument'

/**
 * Reduced coping strategies index: 0 to 56, lower is better, whole days of the last seven.
 * Bands follow IPC phases 1, 2 and 3 to 5. Source: WFP-VAM/RAMResourcesScripts d18c07a.
 */
export const rcsi: Instrument = {
  code: 'rcsi',
  version: 1,
  recallDays: 7,
  better: 'lower',
  questions: [
    { code: 'lessQuality', text: 'surveys.rcsi.lessQuality', kind: 'days', min: 0, max: 7, weight: 1 },
    { code: 'borrow', text: 'surveys.rcsi.borrow', kind: 'days', min: 0, max: 7, weight: 2 },
    { code: 'fewerMeals', text: 'surveys.rcsi.fewerMeals', kind: 'days', min: 0, max: 7, weight: 1 },
    { code: 'smallerPortions', text: 'surveys.rcsi.smallerPortions', kind: 'days', min: 0, max: 7, weight: 1 },
    { code: 'adultsAteLess', text: 'surveys.rcsi.adultsAteLess', kind: 'days', min: 0, max: 7, weight: 3 },
  ],
  bandSets: [
    {
      cutoffs: '3/18',
      bands: [
        { code: '0-3', atMost: 3, rank: 2 },
        { code: '4-18', atMost: 18, rank: 1 },
        { code: '>=19', atMost: 56, rank: 0 },
      ],
    },
  ],
  flags: { lowAtMost: 3, highAtLeast: 42 },
}
