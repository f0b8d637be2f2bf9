import type { Instrument } from './instrument'

/**
 * Food consumption score: 0 to 112 in steps of one half, higher is better, whole days of the last seven.
 * Cut-offs 21/35, or 28/42 where oil and sugar are eaten nearly every day: the programme sets which.
 * Flagged below 14 and above 100. Source: WFP-VAM/RAMResourcesScripts d18c07a; a missing group gives no score,
 * where WFP's script would skip it.
 */
export const fcs: Instrument = {
  code: 'fcs',
  version: 1,
  recallDays: 7,
  better: 'higher',
  questions: [
    { code: 'staples', text: 'surveys.fcs.staples', kind: 'days', min: 0, max: 7, weight: 2 },
    { code: 'pulses', text: 'surveys.fcs.pulses', kind: 'days', min: 0, max: 7, weight: 3 },
    { code: 'dairy', text: 'surveys.fcs.dairy', kind: 'days', min: 0, max: 7, weight: 4 },
    { code: 'meatFishEggs', text: 'surveys.fcs.meatFishEggs', kind: 'days', min: 0, max: 7, weight: 4 },
    { code: 'vegetables', text: 'surveys.fcs.vegetables', kind: 'days', min: 0, max: 7, weight: 1 },
    { code: 'fruit', text: 'surveys.fcs.fruit', kind: 'days', min: 0, max: 7, weight: 1 },
    { code: 'oilFat', text: 'surveys.fcs.oilFat', kind: 'days', min: 0, max: 7, weight: 0.5 },
    { code: 'sugar', text: 'surveys.fcs.sugar', kind: 'days', min: 0, max: 7, weight: 0.5 },
    { code: 'condiments', text: 'surveys.fcs.condiments', kind: 'days', min: 0, max: 7, weight: 0 },
  ],
  bandSets: [
    {
      cutoffs: '21/35',
      bands: [
        { code: 'poor', atMost: 21, rank: 0 },
        { code: 'borderline', atMost: 35, rank: 1 },
        { code: 'acceptable', atMost: 112, rank: 2 },
      ],
    },
    {
      cutoffs: '28/42',
      bands: [
        { code: 'poor', atMost: 28, rank: 0 },
        { code: 'borderline', atMost: 42, rank: 1 },
        { code: 'acceptable', atMost: 112, rank: 2 },
      ],
    },
  ],
  flags: { lowAtMost: 13.5, highAtLeast: 100.5 },
}
