import { z } from 'zod'
import { kitOutcomes } from '~/domain/kits/kit-decision'
import { maximumQuantity, maximumUnitPrice } from '~/domain/kits/kit-cost'
import { statements } from '~/domain/kits/handover-words'
import { leftOutReasons, notGivenReasons } from '~/domain/supplies/supply-words'
import { civilDate, formId, oneOf, optionalText, optionalWords, text, wholeNumber, yesNo } from '~/forms/fields'
import { pictureIds } from '~/forms/picture-ids'
import { requestContent, saysWhyNamed } from '~/forms/request-content'

const contentHash = z.string({ error: 'form.reload' }).regex(/^[0-9a-f]{64}$/, 'form.reload')
const CHILDREN_AT_MOST = 80

const content = {
  ...requestContent,
  lines: z
    .array(
      z.object({
        position: wholeNumber(1, 60, 'form.reload'),
        quantity: wholeNumber(0, maximumQuantity).default(0),
        unitPrice: wholeNumber(1, maximumUnitPrice, 'form.francsRequired').optional(),
      }),
      { error: 'form.reload' },
    )
    .max(60, 'form.reload')
    .superRefine((lines, context) => {
      for (const [index, { quantity, unitPrice }] of lines.entries())
        if (quantity > 0 && unitPrice === undefined)
          context.addIssue({ code: 'custom', path: [index, 'unitPrice'], message: 'supplies.form.priceMissing' })
    })
    .transform((lines) => lines.map(({ unitPrice = 0, ...line }) => ({ ...line, unitPrice }))),
}

/** One answer a child: asked for, or why not. */
const child = z
  .object({ childId: z.uuid('form.reload'), answer: z.enum(['asked', ...leftOutReasons, 'notNow']).optional() })
  .transform(({ childId, answer = 'notNow' }) => ({
    childId,
    asked: answer === 'asked',
    ...(answer === 'asked' || answer === 'notNow' ? {} : { why: answer }),
  }))

export const roundRequestForm = z
  .object({
    id: formId(),
    kitTypeId: z.uuid('form.choose'),
    ...content,
    children: z.array(child, { error: 'supplies.form.noChild' }).max(CHILDREN_AT_MOST, 'form.reload'),
  })
  .superRefine(saysWhyNamed)

export const roundResubmissionForm = z.object({ contentHash, ...content }).superRefine(saysWhyNamed)

export const roundDecisionForm = z
  .object({
    contentHash,
    outcome: oneOf(kitOutcomes),
    reason: optionalWords(600),
    otherWay: optionalWords(600),
    budgetLineId: z.uuid('form.choose').optional(),
    noLink: yesNo().refine((ticked) => ticked, 'supplies.form.noLinkMissing'),
  })
  .superRefine(({ outcome, reason, otherWay }, context) => {
    const missing = (path: string, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message })
    }
    if (outcome !== 'approved' && reason === undefined) missing('reason', 'kits.decision.reasonMissing')
    if (outcome === 'declined' && otherWay === undefined) missing('otherWay', 'kits.decision.otherWayMissing')
  })

export const issueForm = z
  .object({
    deliveredOn: civilDate(),
    place: text(120),
    witness: text(120),
    paperNumber: text(40),
    paperNumberAgain: yesNo(),
    nothingOwed: oneOf(statements),
    explainedBy: optionalText(120),
    note: optionalText(600),
    storeId: z.uuid('form.choose').optional(),
    pictures: pictureIds(),
    children: z
      .array(
        z.object({
          id: formId(),
          kitId: z.uuid('form.reload'),
          mark: z.enum(['given', ...notGivenReasons], { error: 'form.choose' }),
          caregiverPresent: yesNo(),
          childPresent: yesNo(),
        }),
        { error: 'form.reload' },
      )
      .max(CHILDREN_AT_MOST, 'form.reload'),
  })
  .superRefine(({ nothingOwed, explainedBy, note, children }, context) => {
    const missing = (path: string, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message })
    }
    if (nothingOwed === 'explainedOrally' && explainedBy === undefined)
      missing('explainedBy', 'supplies.form.explainerMissing')
    const alone = children.some(
      ({ mark, caregiverPresent, childPresent }) => mark === 'given' && !(caregiverPresent && childPresent),
    )
    if (alone && note === undefined) missing('note', 'supplies.form.noteMissing')
  })
