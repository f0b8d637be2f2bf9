import { z } from 'zod'
import { civilDate, formId, optionalText, text } from '~/forms/fields'

export const snoozeForm = z.object({ id: formId(), until: civilDate(), reason: text(500) })

export const handOverForm = z.object({
  id: formId(),
  toUserId: z.uuid('form.choose'),
  seenHolderId: formId(),
  reason: text(500),
})

export const doneForm = z.object({ id: formId(), note: optionalText(500) })

export const newTaskForm = z.object({
  id: formId(),
  text: text(300),
  dueOn: civilDate().optional(),
})

export type NewTaskForm = z.output<typeof newTaskForm>
