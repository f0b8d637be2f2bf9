import { z } from 'zod'
import { civilDate, formId, text } from '~/forms/fields'

export const delegationForm = z.object({
  id: formId(),
  toUserId: z.uuid('form.choose'),
  startsOn: civilDate(),
  endsOn: civilDate(),
  reason: text(300),
})

/** Ending asks nothing but the click. */
export const endingForm = z.object({})
