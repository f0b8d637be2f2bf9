import { z } from 'zod'
import { maximumQuantity } from '~/domain/kits/kit-cost'
import { lossOutcomes } from '~/domain/kits/loss-refusal'
import { lossKinds } from '~/domain/kits/loss-words'
import { civilDate, formId, oneOf, text, wholeNumber, yesNo } from '~/forms/fields'

export const lossForm = z.object({
  id: formId(),
  lineId: z.uuid('form.choose'),
  quantity: wholeNumber(1, maximumQuantity),
  kind: oneOf(lossKinds),
  happenedOn: civilDate(),
  story: text(1000),
})
export type LossForm = z.output<typeof lossForm>

export const lossDecisionForm = z.object({
  outcome: oneOf(lossOutcomes),
  reason: text(600),
  noLink: yesNo().refine((ticked) => ticked, 'losses.decision.noLinkMissing'),
})
export type LossDecisionForm = z.output<typeof lossDecisionForm>
