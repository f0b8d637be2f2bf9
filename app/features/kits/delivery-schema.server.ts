import { z } from 'zod'
import { signings, statements } from '~/domain/kits/handover-words'
import { maximumQuantity } from '~/domain/kits/kit-cost'
import { shortages } from '~/domain/kits/shortages'
import { civilDate, formId, oneOf, optionalName, optionalText, text, wholeNumber, yesNo } from '~/forms/fields'
import { pictureIds } from '~/forms/picture-ids'

const LINES_AT_MOST = 60

export const deliveryForm = z
  .object({
    id: formId(),
    deliveredOn: civilDate(),
    place: text(120),
    witness: text(120),
    caregiverPresent: yesNo(),
    childPresent: yesNo(),
    note: optionalText(600),
    signedBy: oneOf(signings),
    signature: z.string({ error: 'form.unreadable' }).max(20_000, 'form.tooLong').optional(),
    paperNumber: optionalText(40),
    paperNumberAgain: yesNo(),
    nothingOwed: oneOf(statements),
    explainedBy: optionalName(120),
    storeId: z.uuid('form.choose').optional(),
    pictures: pictureIds(),
    lines: z
      .array(
        z.object({
          lineId: z.uuid('form.reload'),
          quantity: wholeNumber(0, maximumQuantity),
          shortageWhy: oneOf(shortages).optional(),
        }),
        { error: 'form.reload' },
      )
      .max(LINES_AT_MOST, 'form.reload'),
  })
  .superRefine(({ signedBy, paperNumber, nothingOwed, explainedBy }, context) => {
    const missing = (path: string, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message })
    }
    if (signedBy !== 'onScreen' && paperNumber === undefined) missing('paperNumber', 'handover.paperMissing')
    if (nothingOwed === 'explainedOrally' && explainedBy === undefined)
      missing('explainedBy', 'handover.explainerMissing')
  })
