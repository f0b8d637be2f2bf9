import { z } from 'zod'
import { linePurposes, moveOutcomes } from '~/domain/funds/fund-words'
import { formId, name, oneOf, optionalWords, text } from '~/forms/fields'
import { wholeFrancs } from '~/forms/money'

export const lineForm = z.object({
  id: formId(),
  code: text(20),
  labelFr: name(80),
  labelEn: name(80),
  purpose: oneOf(linePurposes),
})

/** What stands for the grant itself in the lists of where money comes from and goes to. */
export const grantPlace = 'grant'

export const moveForm = z.object({
  id: formId(),
  fromLineId: place(),
  toLineId: place(),
  amount: wholeFrancs(),
  reason: text(500),
})

export const moveAnswerForm = z.object({
  outcome: oneOf(moveOutcomes),
  reason: optionalWords(500),
})

function place() {
  return z
    .union([z.literal(grantPlace), z.uuid()], { error: 'form.choose' })
    .transform((chosen) => (chosen === grantPlace ? null : chosen))
}
