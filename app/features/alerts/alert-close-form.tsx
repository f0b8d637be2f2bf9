import { getFormProps, useForm } from '@conform-to/react'
import { alertEndings } from '~/domain/alerts/alert-codes'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
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
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
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
      <ButtonRow>
        <Button tone="grave">{t('alerts.form.close')}</Button>
        <ButtonLink href={`/alerts/${alertId}`} tone="quiet">
          {t('form.cancel')}
        </ButtonLink>
      </ButtonRow>
    </form>
  )
}
