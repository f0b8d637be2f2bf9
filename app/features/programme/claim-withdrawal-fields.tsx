import { useForm } from '@conform-to/react'
import type { z } from 'zod'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import type { claimWithdrawalForm } from './claim-form'
import { useClaimFigure } from './claim-words'
import type { ShownClaim } from './claims-page.server'

type Props = { claims: readonly ShownClaim[]; claimId: string | null; answer: FormAnswer | undefined }

/** Which figure stands here no longer, and why; it stays to be read among those withdrawn. */
export function ClaimWithdrawalFields({ claims, claimId, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const said = useClaimFigure()
  const [form, fields] = useForm<z.input<typeof claimWithdrawalForm>>({
    id: 'claim-withdrawal',
    lastResult: answer?.lastResult,
    defaultValue: { claimId: claimId ?? '' },
  })
  return (
    <PlainForm
      form={form}
      answer={answer}
      submit={t('team.claim.withdraw')}
      cancelHref="/programme/claims"
      tone="grave"
    >
      <SelectField
        {...props(fields.claimId)}
        label={t('team.claim.figure')}
        placeholder={t('team.decision.choose')}
        required
        options={claims.map((claim) => ({
          value: claim.id,
          label: t('team.claim.option', { figure: said(claim), population: claim.population }),
        }))}
      />
      <TextArea
        {...props(fields.reason)}
        label={t('team.claim.why')}
        hint={t('team.claim.whyHint')}
        maxLength={500}
        rows={3}
        required
      />
    </PlainForm>
  )
}
