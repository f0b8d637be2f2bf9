import { z } from 'zod'
import { claimQualifiers, claimUnits } from '~/domain/programme/claims'
import { formId, oneOf, optionalText, text } from '~/forms/fields'

export const claimForm = z.object({
  id: formId(),
  qualifier: oneOf(claimQualifiers),
  figure: z.number({ error: 'form.numberRequired' }).min(0, 'form.tooSmall').max(1_000_000_000, 'form.tooLarge'),
  unit: oneOf(claimUnits),
  population: text(200),
  period: text(100),
  basis: text(200),
  source: text(300),
  note: optionalText(500),
})
export type ClaimForm = z.output<typeof claimForm>

export const claimWithdrawalForm = z.object({ claimId: formId(), reason: text(500) })
export type ClaimWithdrawalForm = z.output<typeof claimWithdrawalForm>
