import { z } from 'zod'
import { supplierKinds } from '~/domain/procurement/procurement-words'
import { phoneDigits } from '~/domain/procurement/supplier-likeness'
import { tieLiftingAnswers } from '~/domain/procurement/tie-lifting'
import { formId, oneOf, optionalText, text, yesNo } from '~/forms/fields'

export const supplierForm = z.object({
  id: formId(),
  name: text(120),
  kind: oneOf(supplierKinds),
  market: optionalText(80),
  phone: optionalText(30).refine(
    (phone) => phone === undefined || phoneDigits(phone) !== null,
    'suppliers.form.phoneTooShort',
  ),
  /** “It is another one”: typed after the page has shown who it may be. */
  isAnother: yesNo(),
})

export const supplierSearchForm = z.object({ q: text(80, 'suppliers.search.typeFirst') })
export const supplierLinkForm = z.object({ id: formId(), reason: text(600) })
export const tieLiftingForm = z.object({ id: formId(), reason: text(600) })
export const tieLiftingAnswerForm = z.object({ outcome: oneOf(tieLiftingAnswers), reason: text(600) })
export const retirementForm = z.object({ retire: z.literal('yes', 'form.reload') })
