import { useForm } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { DateField } from '~/ui/date-field'
import { TextArea } from '~/ui/text-area'
import { DeedForm } from './deed-form'
import { DeedPage } from './deed-page'
import type { PersonHead } from './person-file.server'
import type { ReopeningForm } from './reopen-intake.server'

type Props = { answer: FormAnswer | undefined; head: PersonHead; today: string }

/** An ended case is opened again; what was written stays. */
export function ReopeningPage({ answer, head, today }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<ReopeningForm>({
    id: 'reopening',
    lastResult: answer?.lastResult,
    defaultValue: { reopenedOn: today },
  })
  return (
    <DeedPage head={head} title={t('intake.reopeningTitle')} lead={t('intake.reopeningLead')}>
      <DeedForm {...{ form, answer }} submit={t('intake.reopen')} back={`/people/${head.id}`}>
        <DateField {...props(fields.reopenedOn)} label={t('intake.reopenedOn')} max={today} required />
        <TextArea
          {...props(fields.reason)}
          label={t('intake.reopeningReason')}
          hint={t('intake.sealedHint')}
          rows={3}
          maxLength={1000}
          required
        />
      </DeedForm>
    </DeedPage>
  )
}
