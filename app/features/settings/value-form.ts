import { z } from 'zod'
import { civilDate, formId, optionalWords, text, version } from '~/forms/fields'

/** The value stays text: its kind is known by the setting, and what was typed comes back as it was. */
export const valueForm = z.object({
  id: formId(),
  version: version(),
  value: text(40),
  validFrom: civilDate(),
  reason: optionalWords(500),
})

export const proposalForm = valueForm.extend({ reason: text(500) })

export const decisionForm = z.object({
  outcome: z.enum(['confirmed', 'declined', 'takenBack'], { error: 'form.choose' }),
  reason: optionalWords(500),
})
