import { useForm } from '@conform-to/react'
import { alertEndings } from '~/domain/alerts/alert-codes'
import { longestSnoozeDays } from '~/domain/casework/snooze-refusal'
import { addDays } from '~/domain/dates'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import type { AlertPage } from './alert-page.server'
import { useSignalWords } from './alert-words'

type Props = { id: string; alert: AlertPage; answer: FormAnswer | undefined }

/** What still holds stands above; while it is a hard signal somebody looks again on a day. */
export function AlertCloseForm({ id, alert, answer }: Props) {
  const t = useT()
  const words = useSignalWords()
  const holding = alert.signals.filter(({ stands }) => stands)
  const grave = holding.filter(({ hard }) => hard)
  const props = useFieldProps()
  const [form, fields] = useForm<{ ending: string; reason: string; lookAgainOn: string; lookAgainFor: string }>({
    id: 'alert-closure',
    lastResult: answer?.lastResult,
    defaultValue: { lookAgainFor: grave.map(words).join(' ; ') },
  })
  return (
    <PlainForm
      form={form}
      answer={answer}
      submit={t('alerts.form.close')}
      cancelHref={`/alerts/${alert.id}`}
      tone="grave"
    >
      {holding.length > 0 ? (
        <Note tone="late" icon="alert" title={t('alerts.form.holds', { count: holding.length })}>
          {holding.map((signal) => (
            <span key={signal.key} className={signal.hard ? 'block strong' : 'block'}>
              {words(signal)}
            </span>
          ))}
        </Note>
      ) : null}
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
      {grave.length > 0 || fields.lookAgainOn.errors ? (
        <>
          <DateField
            {...props(fields.lookAgainOn)}
            label={t('alerts.form.lookAgainOn')}
            hint={t('alerts.form.lookAgainHint')}
            min={addDays(alert.today, 1)}
            max={addDays(alert.today, longestSnoozeDays)}
            required
          />
          <TextField {...props(fields.lookAgainFor)} label={t('alerts.form.lookAgainFor')} maxLength={500} required />
        </>
      ) : null}
      <HiddenFields values={{ id }} />
    </PlainForm>
  )
}
