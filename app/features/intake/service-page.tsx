import { useForm } from '@conform-to/react'
import { serviceTimeframes, serviceTypes } from '~/domain/intake/cpims-codes'
import { serviceGivers } from '~/domain/intake/own-codes'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { Segmented } from '~/ui/segmented'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import type { ServiceForm } from './ask-service.server'
import { DeedForm } from './deed-form'
import { DeedPage } from './deed-page'
import type { PersonHead } from './person-file.server'

type Props = { answer: FormAnswer | undefined; head: PersonHead; id: string; today: string; time: string }

/** What is asked for, of whom, since when and how fast. */
export function ServicePage({ answer, head, id, today, time }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<ServiceForm>({
    id: 'service',
    lastResult: answer?.lastResult,
    defaultValue: { id, askedOn: today, askedTime: time, givenBy: 'centre', timeframe: '1d' },
  })
  return (
    <DeedPage head={head} title={t('intake.serviceTitle')} lead={t('intake.serviceLead')}>
      <DeedForm {...{ form, answer }} id={fields.id} submit={t('form.save')} back={`/people/${head.id}`}>
        <SelectField
          {...props(fields.serviceType)}
          label={t('intake.serviceType')}
          placeholder={t('intake.choose')}
          options={serviceTypes.map((value) => ({ value, label: t(`cpims.serviceType.${value}`) }))}
          required
        />
        <FieldGrid columns={2}>
          <Segmented
            {...props(fields.givenBy)}
            legend={t('intake.givenBy')}
            options={serviceGivers.map((value) => ({ value, label: t(`givenBy.${value}`) }))}
            required
          />
          <TextField
            {...props(fields.provider)}
            label={t('intake.provider')}
            optionalWord={t('form.optional')}
            maxLength={120}
          />
          <DateField {...props(fields.askedOn)} label={t('intake.askedOn')} max={today} required />
          <TextField {...props(fields.askedTime)} type="time" label={t('intake.askedTime')} required />
        </FieldGrid>
        <Segmented
          {...props(fields.timeframe)}
          legend={t('intake.timeframe')}
          hint={t('intake.timeframeHint')}
          options={serviceTimeframes.map((value) => ({ value, label: t(`cpims.timeframe.${value}`) }))}
          required
        />
        <TextArea
          {...props(fields.note)}
          label={t('intake.note')}
          optionalWord={t('form.optional')}
          rows={2}
          maxLength={500}
        />
      </DeedForm>
    </DeedPage>
  )
}
