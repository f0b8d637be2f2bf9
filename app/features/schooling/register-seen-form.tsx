import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { DateField } from '~/ui/date-field'

type Props = { enrolledOn: string; today: string; answer: FormAnswer | undefined }

export function RegisterSeenForm({ enrolledOn, today, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<{ seenOn: string }>({
    id: 'register-seen',
    lastResult: answer?.lastResult,
    defaultValue: { seenOn: today },
  })
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <DateField
        {...props(fields.seenOn)}
        label={t('schooling.seenOn')}
        hint={t('schooling.registerSeenHint')}
        min={enrolledOn}
        max={today}
        required
      />
      <Button tone="go">{t('schooling.saveSeen')}</Button>
    </form>
  )
}
