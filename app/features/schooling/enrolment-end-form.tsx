import { getFormProps, useForm } from '@conform-to/react'
import { enrolmentEnds } from '~/domain/schooling/enrolment-ends'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { Note } from '~/ui/note'
import { WorryLink } from '~/pieces/worry-link'

type Fields = { endedOn: string; endedWhy: string }
type Props = { childId: string; enrolledOn: string; today: string; answer: FormAnswer | undefined }

export function EnrolmentEndForm({ childId, enrolledOn, today, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Fields>({
    id: 'ending',
    lastResult: answer?.lastResult,
    defaultValue: { endedOn: today },
  })
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <ChoiceCards
        {...props(fields.endedWhy)}
        legend={t('schooling.endedWhy')}
        options={enrolmentEnds.map((value) => ({
          value,
          label: t(`enrolmentEnd.${value}`),
          hint: t(`enrolmentEnd.${value}.follows`),
        }))}
        required
      />
      <Note title={t('concerns.leaving')} action={<WorryLink childId={childId} />}>
        {t('concerns.leavingText')}
      </Note>
      <DateField {...props(fields.endedOn)} label={t('schooling.endedOn')} min={enrolledOn} max={today} required />
      <Button tone="go">{t('schooling.saveEnd')}</Button>
    </form>
  )
}
