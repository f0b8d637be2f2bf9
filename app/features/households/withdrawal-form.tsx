import { useForm } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { DateField } from '~/ui/date-field'
import { TextArea } from '~/ui/text-area'
import type { ConsentWithdrawalForm } from './consent-form'
import type { ConsentAnswer } from './consents-of-household.server'

type Props = {
  answer: FormAnswer | undefined
  consent: ConsentAnswer
  /** How many outside the team received something on this consent. */
  recipients: number
  back: string
  today: string
}

/** Taking one consent back, with the day and the reason; it says what stops. */
export function WithdrawalForm({ answer, consent, recipients, back, today }: Props) {
  const t = useT()
  const { date } = useFormats()
  const [form, fields] = useForm<ConsentWithdrawalForm>({
    id: 'withdrawal',
    lastResult: answer?.lastResult,
    defaultValue: { withdrawnOn: today },
  })
  const props = useFieldProps()
  const { giverName: name, askedOn, purpose } = consent
  const on = date(askedOn)
  return (
    <PlainForm form={form} answer={answer} submit={t('consents.confirmWithdrawal')} cancelHref={back} tone="grave">
      <p>
        <strong>{t(`consentPurpose.${purpose}`)}</strong>
        <span className="block small muted">
          {name ? t('consents.given', { name, on }) : t('consents.givenOutside', { on })}
        </span>
      </p>
      <p>{t('consents.withdrawWhat')}</p>
      <p>{t(`consentStops.${purpose}`)}</p>
      {recipients > 0 ? <p>{t('consents.recipients', { count: recipients })}</p> : null}
      <DateField {...props(fields.withdrawnOn)} label={t('consents.withdrawnDay')} min={askedOn} max={today} required />
      <TextArea {...props(fields.reason)} label={t('consents.reason')} maxLength={500} required />
    </PlainForm>
  )
}
