import type { Instrument, Question } from './instrument'

/** No need; not done because it was exhausted before; done; does not apply to this household. */
export const copingAnswers = { noNeed: 10, exhausted: 20, yes: 30, notApplicable: 9999 } as const

/**
 * Livelihood coping strategies for food security over 30 days, the light set of CARI for West Africa. Exhausted before
 * counts like done; the class is that of the worst strategy used: none, stress, crisis, emergency, IPC phases 1 to 4.
 * Source: WFP, Livelihood Coping Strategies for Food Security (LCS-FS); docs/programme-rules.md §2.
 */
export const lcs: Instrument = {
  code: 'lcs',
  version: 1,
  recallDays: 30,
  better: 'lower',
  scoring: 'worstUsed',
  questions: [
    strategy('sellHouseholdGoods', 1),
    strategy('sellAnimals', 1),
    strategy('spendSavings', 1),
    strategy('borrow', 1),
    strategy('cutHealthEducation', 2),
    strategy('sellProductiveAssets', 2),
    strategy('withdrawFromSchool', 2),
    strategy('sellHouseOrLand', 3),
    strategy('sellLastFemaleAnimals', 3),
    strategy('beg', 3),
  ],
  bandSets: [
    {
      cutoffs: '0/1/2',
      bands: [
        { code: 'none', atMost: 0, rank: 3 },
        { code: 'stress', atMost: 1, rank: 2 },
        { code: 'crisis', atMost: 2, rank: 1 },
        { code: 'emergency', atMost: 3, rank: 0 },
      ],
    },
  ],
  flags: { lowAtMost: null, highAtLeast: null },
}

/** Done, or exhausted before: both count. */
export function copingUsed(answer: number | null | undefined): boolean {
  return answer === copingAnswers.yes || answer === copingAnswers.exhausted
}

/** @param severity 1 stress, 2 crisis, 3 emergency */
function strategy(code: string, severity: number): Question {
  return { code, text: `surveys.lcs.${code}`, kind: 'coping', min: 10, max: 9999, weight: severity }
}
