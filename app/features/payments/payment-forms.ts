import { z } from 'zod'
import { modalities } from '~/domain/kits/catalogue-words'
import { paymentMethods } from '~/domain/procurement/procurement-words'
import { civilDate, formId, oneOf, optionalText, secondFactorCode, text } from '~/forms/fields'
import { wholeFrancs } from '~/forms/money'
import { pictureIds } from '~/forms/picture-ids'

const payment = z.object({
  id: formId(),
  method: oneOf(paymentMethods),
  reference: text(60),
  paidOn: civilDate(),
  note: optionalText(500),
  pictures: pictureIds({ least: 1 }),
  secondFactorCode: secondFactorCode(),
})

export const lotPaymentForm = payment.extend({ invoiceTotal: wholeFrancs() })

export const directPaymentForm = payment.extend({
  amount: wholeFrancs(),
  of: oneOf(modalities).default('supplierInKind'),
  payeeId: z.uuid('form.choose').optional(),
})

export const refundForm = z.object({
  id: formId(),
  amount: wholeFrancs(),
  receivedOn: civilDate(),
  reason: text(500),
  kitId: z.uuid('form.choose').optional(),
  pictures: pictureIds({ least: 1 }),
  secondFactorCode: secondFactorCode(),
})
