import { z } from 'zod'
import { closingReasons, reopeningReasons } from '~/domain/closure/closing-reasons'
import { civilDate, formId, oneOf, optionalText, optionalWords, text } from '~/forms/fields'
import { answeredLines, besideFieldErrors, refineRoster, rosterAnswers } from '~/forms/roster-answers'

export const closureForm = z.object({
  id: formId(),
  reason: oneOf(closingReasons),
  childView: optionalText(1000),
  caregiverView: optionalText(1000),
  laterHelp: text(300),
  missingWhy: optionalWords(1000),
})
export type ClosureForm = z.output<typeof closureForm>

export const closureDecisionForm = z.object({
  outcome: oneOf(['approved', 'returned']),
  reason: optionalWords(500),
})
export type ClosureDecisionForm = z.output<typeof closureDecisionForm>

export const takebackForm = z.object({ requestId: formId(), reason: text(500) })
export type TakebackForm = z.output<typeof takebackForm>

export const reopeningForm = z.object({ id: formId(), why: oneOf(reopeningReasons), reason: text(500) })
export type ReopeningForm = z.output<typeof reopeningForm>

export const lightCheckForm = z
  .object({
    id: formId(),
    doneOn: civilDate(),
    how: oneOf(['call', 'visit', 'notReached']),
    business: oneOf(['open', 'stopped', 'notKnown']).optional(),
    schooling: oneOf(['attending', 'notAttending', 'notKnown']).optional(),
    note: optionalText(500),
    children: rosterAnswers().default([]),
  })
  .superRefine(({ how, doneOn, children, business, schooling }, context) => {
    if (how === 'notReached') return
    refineRoster(children, doneOn, context)
    for (const [field, value] of [
      ['business', business],
      ['schooling', schooling],
    ] as const)
      if (value === undefined) context.addIssue({ code: 'custom', path: [field], message: 'form.choose' })
  }, besideFieldErrors)
  .transform(({ children, ...form }) => ({
    ...form,
    children: form.how === 'notReached' ? [] : answeredLines(children),
  }))
export type LightCheckForm = z.output<typeof lightCheckForm>
export type LightCheckInput = z.input<typeof lightCheckForm>
