import { z } from 'zod'
import { alertDeeds, alertEndings } from '~/domain/alerts/alert-codes'
import { civilDate, formId, oneOf, optionalText, text } from '~/forms/fields'

export const acknowledgeForm = z.object({ id: formId() })

export const alertActForm = z.object({
  id: formId(),
  deed: oneOf(alertDeeds),
  doneOn: civilDate(),
  note: optionalText(2000),
})

export const alertClosureForm = z.object({
  id: formId(),
  ending: oneOf(alertEndings),
  reason: text(2000, 'alerts.error.reason'),
  lookAgainOn: civilDate().optional(),
  lookAgainFor: optionalText(500),
})
