import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { FieldGrid } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { NumberField } from '~/ui/number-field'
import { SelectField } from '~/ui/select-field'
import { useMonthWords } from './month-words'

type Row = { id: string; month: string; daysOpen: number; daysPresent: number; daysUnknown: number }
type Fields = { month: string; daysOpen: string; daysPresent: string; daysUnknown: string; moreThanCalendar: string }
type Props = {
  id: string
  months: string[]
  /** The month that is corrected. */
  correcting: Row | null
  answer: FormAnswer | undefined
}

export function RegisterForm({ id, months, correcting, answer }: Props) {
  const t = useT()
  const monthWords = useMonthWords()
  const props = useFieldProps(answer?.refusal?.values)
  const [form, fields] = useForm<Fields>({
    id: 'register',
    lastResult: answer?.lastResult,
    defaultValue: correcting
      ? {
          month: correcting.month,
          daysOpen: String(correcting.daysOpen),
          daysPresent: String(correcting.daysPresent),
          daysUnknown: String(correcting.daysUnknown),
        }
      : { month: months[0] ?? '', daysUnknown: '0' },
  })
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <SelectField
        {...props(fields.month)}
        label={t('schooling.month')}
        options={(correcting ? [correcting.month] : months).map((value) => ({ value, label: monthWords(value) }))}
        required
      />
      <FieldGrid columns={3}>
        <NumberField
          {...props(fields.daysOpen)}
          label={t('schooling.daysOpen')}
          hint={t('schooling.daysOpenHint')}
          min={0}
          max={31}
          required
        />
        <NumberField
          {...props(fields.daysPresent)}
          label={t('schooling.daysPresent')}
          hint={t('schooling.daysPresentHint')}
          min={0}
          max={31}
          required
        />
        <NumberField
          {...props(fields.daysUnknown)}
          label={t('schooling.daysUnknown')}
          hint={t('schooling.daysUnknownHint')}
          min={0}
          max={31}
        />
      </FieldGrid>
      <CheckField
        {...props(fields.moreThanCalendar)}
        value="on"
        defaultChecked={fields.moreThanCalendar.initialValue === 'on'}
        label={t('groupRegister.moreThanCalendar')}
        hint={t('groupRegister.moreThanCalendarHint')}
      />
      <Button tone="go">{t('schooling.saveRegister')}</Button>
      <HiddenFields values={correcting ? { id, replaces: correcting.id } : { id }} />
    </form>
  )
}
