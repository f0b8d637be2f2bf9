import { z } from 'zod'
import { decisionOutcomes, exceptionKinds } from '~/domain/team/exceptions'
import { civilDate, formId, oneOf, text } from '~/forms/fields'

export const decisionForm = z.object({
  id: formId(),
  kind: z.enum(exceptionKinds, { error: 'form.reload' }),
  subjectId: formId(),
  outcome: oneOf(decisionOutcomes),
  text: text(500, 'team.decision.textRequired'),
  assigneeId: formId().optional(),
  dueOn: civilDate().optional(),
})

export type DecisionForm = z.output<typeof decisionForm>
