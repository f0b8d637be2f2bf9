import { useForm } from '@conform-to/react'
import { adultAnswers, personAnswers } from '~/domain/intake/tracing-consent'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { DateField } from '~/ui/date-field'
import { Segmented } from '~/ui/segmented'
import type { TracingConsentForm } from './ask-tracing-consent.server'
import { DeedForm } from './deed-form'
import { DeedPage } from './deed-page'
import type { PersonHead } from './person-file.server'

type Props = { answer: FormAnswer | undefined; head: PersonHead; id: string; today: string }

/** Asks the child, and the adult who is there for them, before anybody looks for the family. */
export function TracingConsentPage({ answer, head, id, today }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<TracingConsentForm>({
    id: 'tracing-consent',
    lastResult: answer?.lastResult,
    defaultValue: { id, askedOn: today },
  })
  return (
    <DeedPage head={head} title={t('intake.consentTitle')} lead={t('intake.consentLead')}>
      <DeedForm {...{ form, answer }} id={fields.id} submit={t('form.save')} back={`/people/${head.id}`}>
        <DateField {...props(fields.askedOn)} label={t('intake.consentAskedOn')} max={today} required />
        <Segmented
          {...props(fields.personSaid)}
          legend={t(head.minor ? 'intake.consentChild' : 'intake.consentPerson')}
          options={personAnswers.map((value) => ({ value, label: t(`intake.consentAnswer.${value}`) }))}
          required
        />
        <Segmented
          {...props(fields.adultSaid)}
          legend={t('intake.consentAdult')}
          hint={t('intake.consentAdultHint')}
          options={adultAnswers.map((value) => ({ value, label: t(`intake.consentAnswer.${value}`) }))}
          required
        />
      </DeedForm>
    </DeedPage>
  )
}
