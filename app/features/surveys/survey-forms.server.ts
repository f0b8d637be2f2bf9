import { z } from 'zod'
import { civilDate, formId, francs, oneOf, optionalText } from '~/forms/fields'
import { answeredLines, besideFieldErrors, refineRoster, rosterAnswers } from '~/forms/roster-answers'
import { interviewStatuses } from '~/domain/surveys/interview-refusal'
import { instruments } from '~/domain/surveys/instruments'
import { copingAnswers } from '~/domain/surveys/lcs'
import { surveyRounds } from '~/domain/surveys/rounds'
import { dontKnow } from './answer-words'

const copingCodes = Object.values(copingAnswers).map(String) as [string, ...string[]]

/** Questions by instrument and code: whole days, whole francs, `dontKnow`, or nothing; none of them is required. */
const questions = z.object(
  Object.fromEntries(
    instruments.map((instrument) => [
      instrument.code,
      z
        .object(Object.fromEntries(instrument.questions.map((question) => [question.code, answer(question)])))
        .optional(),
    ]),
  ),
)

export const interviewForm = z
  .object({
    id: formId(),
    round: oneOf(surveyRounds),
    interviewedOn: civilDate(),
    status: oneOf(interviewStatuses),
    note: optionalText(1000),
    answers: questions.optional(),
    children: rosterAnswers(),
  })
  .superRefine((interview, context) => {
    if (interview.status === 'done') refineRoster(interview.children, interview.interviewedOn, context)
  }, besideFieldErrors)
  .transform(({ children, answers, ...interview }) => ({
    ...interview,
    children: answeredLines(children),
    answers: answers ?? {},
  }))

function answer({ kind, max }: { kind: 'days' | 'francs' | 'coping'; max: number }) {
  if (kind === 'coping') return z.enum(copingCodes, { error: 'form.choose' }).transform(Number).optional()
  if (kind === 'francs') return francs(max).optional()
  const days = Array.from({ length: max + 1 }, (_, day) => String(day))
  return z
    .enum([...days, dontKnow], { error: 'form.choose' })
    .transform((value) => (value === dontKnow ? undefined : Number(value)))
    .optional()
}
