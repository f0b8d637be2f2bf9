import { z } from 'zod'
import { maximumQuantity, maximumUnitPrice } from '~/domain/kits/kit-cost'
import { quoteWaivers } from '~/domain/procurement/procurement-words'
import { civilDate, formId, oneOf, optionalText, text, wholeNumber } from '~/forms/fields'
import { pictureIds } from '~/forms/picture-ids'

export const lotLinesAtMost = 200
const itemsAtMost = 200

/** One tick arrives as a word, several as a list. */
const ticked = z
  .union([z.uuid('form.reload'), z.array(z.uuid('form.reload'))])
  .default([])
  .transform((ids) => [...new Set(typeof ids === 'string' ? [ids] : ids)])

const content = { lines: ticked, kits: ticked }

export const lotForm = z
  .object({ id: formId(), market: optionalText(80), note: optionalText(600), ...content })
  .superRefine(somethingTicked)
export const lotLinesForm = z.object(content).superRefine(somethingTicked)
export const lotReasonForm = z.object({ reason: text(600) })

const unitPrice = wholeNumber(1, maximumUnitPrice, 'form.francsRequired')

export const quoteForm = z.object({
  id: formId(),
  supplierId: z.uuid('form.choose'),
  quotedOn: civilDate(),
  note: optionalText(600),
  pictures: pictureIds(),
  prices: z
    .array(z.object({ lotItemId: z.uuid('form.reload'), unitPrice }), { error: 'form.reload' })
    .max(itemsAtMost, 'form.reload'),
})

export const quoteWaiverForm = z.object({ why: oneOf(quoteWaivers), reason: text(600) })
export const choiceForm = z.object({ quoteId: z.uuid('form.choose'), reason: text(600) })
export const orderForm = z.object({ orderedOn: civilDate(), dueOn: civilDate().optional() })

const counted = wholeNumber(0, maximumQuantity).default(0)

export const receiptForm = z.object({
  id: formId(),
  receivedOn: civilDate(),
  storeId: z.uuid('form.choose'),
  note: optionalText(600),
  lines: z
    .array(z.object({ lotItemId: z.uuid('form.reload'), received: counted, damaged: counted }), {
      error: 'form.reload',
    })
    .max(itemsAtMost, 'form.reload'),
})

function somethingTicked({ lines, kits }: { lines: string[]; kits: string[] }, context: z.RefinementCtx) {
  if (lines.length + kits.length === 0)
    context.addIssue({ code: 'custom', path: ['lines'], message: 'lots.form.noLines' })
  if (lines.length > lotLinesAtMost || kits.length > lotLinesAtMost)
    context.addIssue({ code: 'custom', path: ['lines'], message: 'lots.form.tooManyLines' })
}
