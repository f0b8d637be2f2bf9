import { useForm } from '@conform-to/react'
import { alertDeeds } from '~/domain/alerts/alert-codes'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { TextArea } from '~/ui/text-area'

type Fields = { deed: string; doneOn: string; note: string }
type Props = { id: string; alert: { id: string; openedOn: string; today: string }; answer: FormAnswer | undefined }

export function AlertActForm({ id, alert, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Fields>({
    id: 'alert-act',
    lastResult: answer?.lastResult,
    defaultValue: { doneOn: alert.today },
  })
  return (
    <PlainForm form={form} answer={answer} submit={t('alerts.form.save')} cancelHref={`/alerts/${alert.id}`}>
      <ChoiceCards
        {...props(fields.deed)}
        legend={t('alerts.form.deed')}
        options={alertDeeds.map((value) => ({ value, label: t(`alerts.deed.${value}`) }))}
        required
      />
      <DateField
        {...props(fields.doneOn)}
        label={t('alerts.form.doneOn')}
        min={alert.openedOn}
        max={alert.today}
        required
      />
      <TextArea
        {...props(fields.note)}
        label={t('alerts.form.note')}
        optionalWord={t('form.optional')}
        rows={3}
        maxLength={2000}
      />
      <HiddenFields values={{ id }} />
    </PlainForm>
  )
}
