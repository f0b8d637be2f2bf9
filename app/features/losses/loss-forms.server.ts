import { z } from 'zod'
import { decisionLinks } from '~/domain/kits/decision-links'
import { maximumQuantity } from '~/domain/kits/kit-cost'
import { lossOutcomes, type LossOutcome } from '~/domain/kits/loss-refusal'
import { lossKinds } from '~/domain/kits/loss-words'
import { civilDate, formId, oneOf, optionalWords, text, wholeNumber } from '~/forms/fields'

export const lossForm = z.object({
  id: formId(),
  lineId: z.uuid('form.choose'),
  quantity: wholeNumber(1, maximumQuantity),
  kind: oneOf(lossKinds),
  happenedOn: civilDate(),
  story: text(1000),
})
export type LossForm = z.output<typeof lossForm>

export type LossDecisionForm = { outcome: LossOutcome; reason: string; noLink: boolean }

/** A decision; or one's own word that one is tied to the family, which leaves the loss to others. */
type DecisionOrLink = { decision: LossDecisionForm } | { link: { id: string; reason: string } }

export const lossDecisionForm = z
  .object({
    linkId: formId(),
    link: z.enum(decisionLinks, { error: 'decisions.link.missing' }).exclude(['supplier']),
    linkReason: optionalWords(600),
    outcome: oneOf(lossOutcomes).optional(),
    reason: optionalWords(600),
  })
  .transform(({ linkId, link, linkReason, outcome, reason }, context): DecisionOrLink => {
    const missing = (path: string, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message })
    }
    if (link === 'family') {
      if (linkReason === undefined) missing('linkReason', 'decisions.link.reasonMissing')
      return { link: { id: linkId, reason: linkReason ?? '' } }
    }
    if (outcome === undefined) missing('outcome', 'form.choose')
    if (reason === undefined) missing('reason', 'form.required')
    return { decision: { outcome: outcome ?? 'noReplacement', reason: reason ?? '', noLink: true } }
  })
