import { z } from 'zod'
import { maximumQuantity } from '~/domain/kits/kit-cost'
import { civilDate, formId, optionalText, wholeNumber } from '~/forms/fields'
import { pictureIds } from '~/forms/picture-ids'

const LINES_AT_MOST = 60

export const verificationForm = z.object({
  id: formId(),
  verifiedOn: civilDate(),
  note: optionalText(600),
  pictures: pictureIds(),
  lines: z
    .array(z.object({ lineId: z.uuid('form.reload'), found: wholeNumber(0, maximumQuantity) }), {
      error: 'form.reload',
    })
    .max(LINES_AT_MOST, 'form.reload'),
})
