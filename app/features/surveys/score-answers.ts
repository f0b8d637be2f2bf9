import { instruments } from '~/domain/surveys/instruments'
import type { Cutoffs } from '~/domain/surveys/instrument'
import { score } from '~/domain/surveys/score'

/** Answers by instrument and question; absent is missing. */
export type InterviewAnswers = Partial<Record<string, Partial<Record<string, number | undefined>>>>

/** Every instrument of an interview with its result as it counts from now on: version and cut-offs stand beside it. */
export function scoreAnswers(answers: InterviewAnswers, cutoffs: Cutoffs) {
  return instruments.map((instrument) => {
    const given = answers[instrument.code] ?? {}
    const result = score(instrument, given, instrument.code === 'fcs' ? cutoffs : undefined)
    const computed = result.kind === 'computed'
    return {
      instrument: instrument.code,
      instrumentVersion: instrument.version,
      answers: Object.fromEntries(instrument.questions.map(({ code }) => [code, given[code] ?? null])),
      computable: computed,
      score: computed ? result.score : null,
      band: computed ? result.band : null,
      cutoffs: computed ? result.cutoffs : null,
      missing: computed ? [] : [...result.missing, ...result.invalid],
    }
  })
}
