import { getFormProps, useForm } from '@conform-to/react'
import { enrolmentKinds, schoolClasses } from '~/domain/schooling/school-classes'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { SelectField } from '~/ui/select-field'
import { SchoolFields, type School } from './school-fields'

type Fields = {
  schoolId: string
  schoolName: string
  communePcode: string
  schoolYear: string
  schoolClass: string
  kind: string
  enrolledOn: string
  registerSeen: boolean
}
type Props = {
  id: string
  today: string
  years: string[]
  currentYear: string
  schools: School[]
  answer: FormAnswer | undefined
}

export function EnrolmentForm({ id, today, years, currentYear, schools, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Fields>({
    id: 'enrolment',
    lastResult: answer?.lastResult,
    defaultValue: { schoolYear: currentYear, enrolledOn: today },
  })
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <SchoolFields
        schools={schools}
        schoolId={props(fields.schoolId)}
        schoolName={props(fields.schoolName)}
        communePcode={props(fields.communePcode)}
      />
      <FieldGrid columns={3}>
        <SelectField
          {...props(fields.schoolYear)}
          label={t('schooling.schoolYear')}
          options={years.map((value) => ({ value, label: value }))}
        />
        <SelectField
          {...props(fields.schoolClass)}
          label={t('schooling.class')}
          placeholder={t('schooling.chooseClass')}
          options={schoolClasses.map((value) => ({ value, label: t(`schoolClass.${value}`) }))}
          required
        />
        <SelectField
          {...props(fields.kind)}
          label={t('schooling.kind')}
          placeholder={t('schooling.chooseKind')}
          options={enrolmentKinds.map((value) => ({ value, label: t(`enrolmentKind.${value}`) }))}
          required
        />
      </FieldGrid>
      <DateField {...props(fields.enrolledOn)} label={t('schooling.enrolledOn')} max={today} required />
      <CheckField
        {...props(fields.registerSeen)}
        value="on"
        defaultChecked={fields.registerSeen.initialValue === 'on'}
        label={t('schooling.registerSeen')}
        hint={t('schooling.registerSeenHint')}
      />
      <Button tone="go">{t('schooling.saveEnrolment')}</Button>
      <HiddenFields values={{ id }} />
    </form>
  )
}
