import type { z } from 'zod'
import type { CivilDate } from '~/domain/dates'
import { birthRefusals, type BirthAnswers } from '~/domain/roster/birth-refusal'

/** @param today the day on which an age is counted */
export function checkBirth(today: CivilDate) {
  return (answers: BirthAnswers, context: z.RefinementCtx) => {
    for (const { field, reason } of birthRefusals(answers, today))
      context.addIssue({ code: 'custom', path: [field], message: `households.error.${reason}` })
  }
}
