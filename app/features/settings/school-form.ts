import { z } from 'zod'
import { civilDate, formId, name, text } from '~/forms/fields'

export const schoolForm = z.object({ id: formId(), name: name(120), communePcode: text(20, 'form.choose') })
export const closingForm = z.object({ endedOn: civilDate() })
export const mergingForm = z.object({ intoId: z.uuid('form.choose') })
