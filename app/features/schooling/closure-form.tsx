import { getFormProps, useForm } from '@conform-to/react'
import { closureReasons } from '~/domain/schooling/closures'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { SelectField } from '~/ui/select-field'

type Fields = { schoolId: string; startsOn: string; endsOn: string; reason: string }
type Props = {
  id: string
  today: string
  schools: { id: string; name: string }[]
  schoolId: string | null
  answer: FormAnswer | undefined
}

export function ClosureForm({ id, today, schools, schoolId, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Fields>({
    id: 'closure',
    lastResult: answer?.lastResult,
    defaultValue: {
      schoolId: schoolId ?? (schools.length === 1 ? (schools[0]?.id ?? '') : ''),
      startsOn: today,
      endsOn: today,
    },
  })
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <SelectField
        {...props(fields.schoolId)}
        label={t('schoolClosed.school')}
        placeholder={t('schoolClosed.chooseSchool')}
        options={schools.map((school) => ({ value: school.id, label: school.name }))}
        required
      />
      <DateField {...props(fields.startsOn)} label={t('schoolClosed.startsOn')} required />
      <DateField
        {...props(fields.endsOn)}
        label={t('schoolClosed.endsOn')}
        hint={t('schoolClosed.endsOnHint')}
        required
      />
      <ChoiceCards
        {...props(fields.reason)}
        legend={t('schoolClosed.why')}
        options={closureReasons.map((value) => ({ value, label: t(`closureReason.${value}`) }))}
        required
      />
      <Button tone="go">{t('schoolClosed.save')}</Button>
      <HiddenFields values={{ id }} />
    </form>
  )
}
