export type InstrumentCode = 'rcsi' | 'fcs' | 'income' | 'lcs'

/** The upper limits of the bands below the last one, as practitioners write them. */
export type Cutoffs = '3/18' | '21/35' | '28/42' | '0/1/2'

/**
 * A questionnaire as data. A change of wording, range, weight or band is a new version; results of two versions are
 * never compared.
 */
export type Instrument = {
  code: InstrumentCode
  version: number
  recallDays: number
  better: 'lower' | 'higher'
  /** The weighted sum of the answers, or the weight of the worst strategy that was used. */
  scoring?: 'sum' | 'worstUsed'
  questions: readonly Question[]
  /** Empty where the measure has no bands; the first set is the default. */
  bandSets: readonly BandSet[]
  /** Scores outside these bounds, bounds included, are flagged and kept. */
  flags: { lowAtMost: number | null; highAtLeast: number | null }
}

export type Question = {
  code: string
  /** Key of the question's words. */
  text: string
  /** Whole days of the recall period, whole XOF, or a code of `copingAnswers`. */
  kind: 'days' | 'francs' | 'coping'
  /** Inclusive. */
  min: number
  /** Inclusive. */
  max: number
  /** 0: asked, never part of the score, so never missing from it. */
  weight: number
}

/** Bands by rising score; `rank` is ordinal and higher is always better. */
export type BandSet = { cutoffs: Cutoffs; bands: readonly Band[] }

export type Band = { code: BandCode; atMost: number; rank: number }

export type BandCode =
  '0-3' | '4-18' | '>=19' | 'poor' | 'borderline' | 'acceptable' | 'none' | 'stress' | 'crisis' | 'emergency'
