import { z } from 'zod'
import { maximumQuantity } from '~/domain/kits/kit-cost'
import { stockLossOutcomes } from '~/domain/stock/stock-loss'
import { civilDate, formId, name, oneOf, text, wholeNumber } from '~/forms/fields'
import { pictureIds } from '~/forms/picture-ids'

export const handMovementKinds = ['lost', 'returned'] as const

const quantity = wholeNumber(1, maximumQuantity)

export const movementForm = z.object({
  id: formId(),
  kind: oneOf(handMovementKinds),
  quantity,
  movedOn: civilDate(),
  kitId: z.uuid('form.choose').optional(),
  reason: text(600),
  pictures: pictureIds(),
})

export const stockLossAnswerForm = z.object({ outcome: oneOf(stockLossOutcomes), reason: text(600) })

export const transferForm = z.object({
  id: formId(),
  toStoreId: z.uuid('form.choose'),
  quantity,
  movedOn: civilDate(),
  reason: text(600),
})

export const storeForm = z.object({ id: formId(), name: name(80), commune: text(20, 'form.choose') })
export const storeClosingForm = z.object({ close: z.literal('yes', 'form.reload') })
