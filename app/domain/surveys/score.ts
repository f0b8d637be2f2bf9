import { copingAnswers, copingUsed } from './lcs'
import type { BandCode, Cutoffs, Instrument, Question } from './instrument'

/** `null`, absent, don't know and refused are all missing: none of them is zero. */
export type Answer = number | 'dontKnow' | 'refused' | null | undefined

export type Answers = Readonly<Partial<Record<string, Answer>>>

export type Score =
  | {
      kind: 'computed'
      score: number
      /** Null for measures without bands. */
      band: BandCode | null
      /** Ordinal, higher is better; null for measures without bands. */
      bandRank: number | null
      cutoffs: Cutoffs | null
      flags: readonly ScoreFlag[]
    }
  | { kind: 'notComputable'; missing: readonly string[]; invalid: readonly string[] }

/** Unusually low or high: to be looked at, never deleted. */
export type ScoreFlag = 'low' | 'high'

/**
 * The weighted sum of the answers, or the class of the worst strategy used, and its band.
 *
 * Missing-data rule: one missing weighted answer, or one answer outside its range or not whole, and there is no score.
 *
 * @param cutoffs which set of bands applies, where the instrument has several; otherwise its own
 */
export function score(instrument: Instrument, answers: Answers, cutoffs?: Cutoffs): Score {
  const missing = instrument.questions.filter((question) => question.weight > 0 && isMissing(answers[question.code]))
  const invalid = instrument.questions.filter((question) => isInvalid(question, answers[question.code]))
  if (missing.length > 0 || invalid.length > 0) {
    return { kind: 'notComputable', missing: missing.map(({ code }) => code), invalid: invalid.map(({ code }) => code) }
  }

  const each = instrument.questions.map((question) => points(question, answers[question.code]))
  const total = instrument.scoring === 'worstUsed' ? Math.max(...each) : each.reduce((sum, own) => sum + own, 0)
  const bandSet = instrument.bandSets.find((set) => set.cutoffs === cutoffs) ?? instrument.bandSets[0]
  const band = bandSet?.bands.find(({ atMost }) => total <= atMost)
  return {
    kind: 'computed',
    score: total,
    band: band?.code ?? null,
    bandRank: band?.rank ?? null,
    cutoffs: bandSet?.cutoffs ?? null,
    flags: flagsOf(instrument, total),
  }
}

function isMissing(answer: Answer): boolean {
  return answer === null || answer === undefined || answer === 'dontKnow' || answer === 'refused'
}

function isInvalid({ kind, min, max }: Question, answer: Answer): boolean {
  if (kind === 'coping' && typeof answer === 'number') return !codes.some((code) => code === answer)
  return typeof answer === 'number' && !(Number.isInteger(answer) && answer >= min && answer <= max)
}

const codes = Object.values(copingAnswers)

/** What one answer adds: of a coping strategy its severity, when it was used. */
export function points({ kind, weight }: Question, answer: Answer): number {
  if (typeof answer !== 'number') return 0
  if (kind === 'coping') return copingUsed(answer) ? weight : 0
  return weight * answer
}

function flagsOf({ flags: { lowAtMost, highAtLeast } }: Instrument, total: number): ScoreFlag[] {
  if (lowAtMost !== null && total <= lowAtMost) return ['low']
  if (highAtLeast !== null && total >= highAtLeast) return ['high']
  return []
}
