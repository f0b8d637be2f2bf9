import { z } from 'zod'
import { civilDate, formId, optionalText } from '~/forms/fields'

export const completionForm = z.object({
  id: formId(),
  completedOn: civilDate(),
  evidence: z.string().max(40, 'form.choose').optional(),
  note: optionalText(500),
})
