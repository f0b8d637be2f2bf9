import { z } from 'zod'
import {
  concernActKinds,
  concernKinds,
  concernOutcomes,
  referredTo,
  reporterContacts,
} from '~/domain/concerns/concern-codes'
import { civilDate, formId, oneOf, optionalText, text, yesNo } from '~/forms/fields'

/** All but what it is about may be left out. */
export const worryForm = z.object({
  id: formId(),
  kind: oneOf(concernKinds),
  personId: formId().optional(),
  inDanger: yesNo(),
  since: civilDate().optional(),
  aboutWords: optionalText(200),
  words: optionalText(4000),
  namedUserId: formId().optional(),
  namedWords: optionalText(200),
  reporterContact: oneOf(reporterContacts).optional(),
})

export const additionForm = z.object({
  id: formId(),
  words: text(4000, 'concerns.error.words'),
  namedUserId: formId().optional(),
  namedWords: optionalText(200),
})
export type AdditionForm = z.output<typeof additionForm>

export const actForm = z.object({
  id: formId(),
  kind: oneOf(concernActKinds),
  doneOn: civilDate(),
  referredTo: oneOf(referredTo).optional(),
  note: optionalText(4000),
})

export const assignmentForm = z.object({ id: formId(), assignedToId: formId() })

export const closureForm = z.object({
  outcome: oneOf(concernOutcomes),
  reason: text(4000, 'concerns.error.reason'),
})
