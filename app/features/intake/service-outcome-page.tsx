import { useForm } from '@conform-to/react'
import { serviceStatuses } from '~/domain/intake/cpims-codes'
import { useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { TextArea } from '~/ui/text-area'
import { DeedForm } from './deed-form'
import { DeedPage } from './deed-page'
import type { ServiceOutcomeForm } from './end-service.server'
import type { IntakeHistory } from './intake-history.server'
import type { PersonHead } from './person-file.server'

type Props = {
  answer: FormAnswer | undefined
  head: PersonHead
  service: IntakeHistory['services'][number]
  today: string
}

/** What became of one service. */
export function ServiceOutcomePage({ answer, head, service, today }: Props) {
  const t = useT()
  const { moment } = useFormats()
  const props = useFieldProps()
  const [form, fields] = useForm<ServiceOutcomeForm>({
    id: 'outcome',
    lastResult: answer?.lastResult,
    defaultValue: {
      status: service.outcome?.status,
      endedOn: service.outcome?.endedOn ?? today,
      outcome: service.outcome?.words ?? undefined,
    },
  })
  return (
    <DeedPage
      head={head}
      title={t('intake.outcomeTitle')}
      lead={t('intake.outcomeLead', {
        service: t(`cpims.serviceType.${service.serviceType}`),
        asked: moment(service.askedAt),
        due: moment(service.dueAt),
      })}
    >
      <DeedForm {...{ form, answer }} submit={t('form.save')} back={`/people/${head.id}`}>
        <ChoiceCards
          {...props(fields.status)}
          legend={t('intake.outcomeStatus')}
          options={serviceStatuses.map((value) => ({ value, label: t(`cpims.serviceStatus.${value}`) }))}
          required
        />
        <DateField {...props(fields.endedOn)} label={t('intake.endedOn')} max={today} required />
        <TextArea
          {...props(fields.outcome)}
          label={t('intake.outcomeWords')}
          hint={t('intake.outcomeHint')}
          rows={3}
          maxLength={1000}
        />
      </DeedForm>
    </DeedPage>
  )
}
