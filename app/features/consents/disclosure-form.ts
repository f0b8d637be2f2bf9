import { z } from 'zod'
import { disclosedKinds } from '~/domain/consents/disclosure'
import { sharingPurposes } from '~/domain/consents/consent-uses'
import { civilDate, formId, oneOf, optionalText, text } from '~/forms/fields'

export const disclosureForm = z.object({
  id: formId(),
  purpose: oneOf(sharingPurposes),
  recipient: text(160),
  kinds: z.array(oneOf(disclosedKinds), { error: 'form.choose' }).min(1, 'form.choose').max(disclosedKinds.length),
  sharedOn: civilDate(),
  basis: optionalText(500),
})
export type DisclosureForm = z.output<typeof disclosureForm>

export const recallForm = z.object({ toldOn: civilDate(), answer: text(500) })
export type RecallForm = z.output<typeof recallForm>
