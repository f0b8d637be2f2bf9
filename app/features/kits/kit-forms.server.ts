import { z } from 'zod'
import { maximumQuantity, maximumUnitPrice } from '~/domain/kits/kit-cost'
import { kitUnits } from '~/domain/kits/kit-units'
import { caregiverPositions, incomeControls, supportOutcomes } from '~/domain/kits/support-judgement'
import {
  civilDate,
  formId,
  francs,
  oneOf,
  optionalText,
  optionalWords,
  text,
  version,
  wholeNumber,
} from '~/forms/fields'
import { requestContent, saysWhyNamed } from '~/forms/request-content'
import type { LineForm } from '~/server/write-version.server'

const LINES_AT_MOST = 60

/** A row of the request; quantity 0 or an empty row takes the line away. */
const line = z
  .object({
    item: optionalText(120),
    unit: oneOf(kitUnits).optional(),
    quantity: wholeNumber(0, maximumQuantity).optional(),
    unitPrice: francs(maximumUnitPrice).min(1, 'kits.form.priceZero').optional(),
  })
  .transform((row, context): LineForm | null => {
    const { item, unit, quantity, unitPrice } = row
    if (quantity === 0 || [item, unit, quantity, unitPrice].every(isMissing)) return null
    const missing = (path: keyof typeof row, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message })
      return z.NEVER
    }
    if (item === undefined) return missing('item', 'kits.form.itemMissing')
    if (quantity === undefined) return missing('quantity', 'kits.form.quantityMissing')
    if (unit === undefined) return missing('unit', 'kits.form.unitMissing')
    if (unitPrice === undefined) return missing('unitPrice', 'kits.form.priceMissing')
    return { item, unit, quantity, unitPrice }
  })

function isMissing(value: unknown) {
  return value === undefined
}

const content = {
  ...requestContent,
  lines: z
    .array(line, { error: 'kits.form.noLines' })
    .max(LINES_AT_MOST, 'kits.form.tooManyLines')
    .transform((rows) => rows.filter((row) => row !== null))
    .refine((rows) => rows.length > 0, 'kits.form.noLines'),
}

export const kitRequestForm = z
  .object({
    id: formId(),
    caregiverId: z.uuid('form.choose'),
    kitTypeId: z.uuid('form.choose'),
    childId: z.uuid('form.choose').optional(),
    lossId: z.uuid('form.reload').optional(),
    ...content,
  })
  .superRefine(saysWhyNamed)

export const kitEditForm = z.object({ id: formId(), version: version(), ...content }).superRefine(saysWhyNamed)

export const kitSubmissionForm = z.object({ version: version() })

export const kitEndingForm = z.object({ reason: text(600) })

export const kitCancellationForm = z.object({ reason: text(600), otherWay: optionalWords(600) })

export const linkForm = z.object({ id: formId(), reason: text(600) })

export const delivererForm = z.object({ delivererId: z.uuid('form.choose') })

export const supportJudgementForm = z.object({
  id: formId(),
  caregiverId: z.uuid('form.choose'),
  outcome: oneOf(supportOutcomes),
  incomeControl: oneOf(incomeControls),
  caregiverPosition: oneOf(caregiverPositions),
  judgedOn: civilDate(),
  reason: text(600),
})
