import { z } from 'zod'
import { decisionLinks, type DeclaredTo } from '~/domain/kits/decision-links'
import { kitOutcomes } from '~/domain/kits/kit-decision'
import { formId, oneOf, optionalWords, secondFactorCode } from '~/forms/fields'
import type { KitDecisionForm } from '~/server/write-kit-decision.server'

/** A decision; or one's own word that one is tied to the family or the supplier, which leaves the kit to others. */
export type DecisionOrLink = { decision: KitDecisionForm } | { link: { id: string; to: DeclaredTo; reason: string } }

export const kitDecisionForm = z
  .object({
    linkId: formId(),
    contentHash: z.string({ error: 'form.reload' }).regex(/^[0-9a-f]{64}$/, 'form.reload'),
    link: z.enum(decisionLinks, { error: 'decisions.link.missing' }),
    linkReason: optionalWords(600),
    outcome: oneOf(kitOutcomes).optional(),
    reason: optionalWords(600),
    otherWay: optionalWords(600),
    budgetLineId: z.uuid('form.choose').optional(),
    secondFactorCode: secondFactorCode(),
  })
  .transform(({ linkId, link, linkReason, outcome, ...form }, context) => {
    const missing = (path: string, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message })
    }
    const { secondFactorCode: code, ...decision } = form
    if (link !== 'none') {
      if (linkReason === undefined) missing('linkReason', 'decisions.link.reasonMissing')
      return { code, sent: { link: { id: linkId, to: link, reason: linkReason ?? '' } } satisfies DecisionOrLink }
    }
    if (outcome === undefined) missing('outcome', 'decisions.outcome.missing')
    if (outcome !== undefined && outcome !== 'approved' && decision.reason === undefined)
      missing('reason', 'kits.decision.reasonMissing')
    if (outcome === 'declined' && decision.otherWay === undefined) missing('otherWay', 'kits.decision.otherWayMissing')
    const sent = { decision: { ...decision, outcome: outcome ?? 'returned', noLink: true } } satisfies DecisionOrLink
    return { code, sent }
  })
