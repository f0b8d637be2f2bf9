import { useForm } from '@conform-to/react'
import { alertEndings } from '~/domain/alerts/alert-codes'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { HiddenFields } from '~/ui/hidden-fields'
import { TextArea } from '~/ui/text-area'

type Props = { id: string; alertId: string; answer: FormAnswer | undefined }

export function AlertCloseForm({ id, alertId, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<{ ending: string; reason: string }>({
    id: 'alert-closure',
    lastResult: answer?.lastResult,
  })
  return (
    <PlainForm
      form={form}
      answer={answer}
      submit={t('alerts.form.close')}
      cancelHref={`/alerts/${alertId}`}
      tone="grave"
    >
      <ChoiceCards
        {...props(fields.ending)}
        legend={t('alerts.form.ending')}
        options={alertEndings.map((value) => ({
          value,
          label: t(`alerts.ended.${value}`),
          hint: t(`alerts.form.${value}Hint`),
        }))}
        required
      />
      <TextArea {...props(fields.reason)} label={t('alerts.form.reason')} rows={3} maxLength={2000} required />
      <HiddenFields values={{ id }} />
    </PlainForm>
  )
}
