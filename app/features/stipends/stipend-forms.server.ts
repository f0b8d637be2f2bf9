import { z } from 'zod'
import { civilDate, formId, francs, oneOf, optionalText, optionalWords, wholeNumber } from '~/forms/fields'

const month = z.string('form.choose').regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'form.choose')
const mostADay = 100_000

export const transportForm = z.object({
  id: formId(),
  travelledOn: civilDate(),
  cost: francs(mostADay),
  note: optionalText(200),
})

export const submissionForm = z.object({
  id: formId(),
  month,
  contentHash: z.string('form.reload').regex(/^[0-9a-f]{64}$/, 'form.reload'),
})

export const spotCheckForm = z.object({
  id: formId(),
  groupId: z.uuid('form.choose'),
  visitedOn: civilDate(),
  found: oneOf(['held', 'notHeld']),
  childrenCounted: wholeNumber(0, 100).optional(),
  note: optionalText(300),
})

export const reportDecisionForm = z.object({
  outcome: oneOf(['confirmed', 'returned']),
  reason: optionalWords(300),
})
