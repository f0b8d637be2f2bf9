import { z } from 'zod'
import { civilDate, name, text } from '~/forms/fields'

export const groupForm = z.object({ name: name(120), schoolId: z.uuid('form.choose') })
export const tutorForm = z.object({ tutorId: z.uuid('form.choose'), seen: z.uuid(), reason: text(500) })
export const groupClosingForm = z.object({ closedOn: civilDate(), reason: text(500) })
