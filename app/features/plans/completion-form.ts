import { z } from 'zod'
import { civilDate, formId, optionalText } from '~/forms/fields'
import { answeredLines, refineRoster, rosterAnswers } from '~/forms/roster-answers'

export const completionForm = z
  .object({
    id: formId(),
    completedOn: civilDate(),
    evidence: z.string().max(40, 'form.choose').optional(),
    note: optionalText(500),
    children: rosterAnswers().default([]),
  })
  .superRefine(({ completedOn, children }, context) => {
    refineRoster(children, completedOn, context)
  })
  .transform(({ children, ...form }) => ({ ...form, children: answeredLines(children) }))
