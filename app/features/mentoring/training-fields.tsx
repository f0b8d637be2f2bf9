import type { FieldMetadata } from '@conform-to/react'
import { mostTrainingDays, trainingTopics, type TrainingTopic } from '~/domain/mentoring/training-refusal'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { NumberField } from '~/ui/number-field'
import { SelectField } from '~/ui/select-field'

type Fields = {
  personId: FieldMetadata<string>
  topic: FieldMetadata<TrainingTopic>
  daysHeld: FieldMetadata<number>
  daysAttended: FieldMetadata<number>
  endedOn: FieldMetadata<string>
}
type Props = { people: { id: string; name: string }[]; fields: Fields; today: string }

/** Who attended which training, on how many of its days. */
export function TrainingFields({ people, fields, today }: Props) {
  const t = useT()
  const props = useFieldProps()
  return (
    <>
      <FieldGrid columns={2}>
        <SelectField
          {...props(fields.personId)}
          label={t('business.training.who')}
          placeholder={t('business.start.choose')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <SelectField
          {...props(fields.topic)}
          label={t('business.training.topic')}
          placeholder={t('business.start.choose')}
          options={trainingTopics.map((topic) => ({ value: topic, label: t(`business.training.topic.${topic}`) }))}
          required
        />
      </FieldGrid>
      <FieldGrid columns={3}>
        <NumberField
          {...props(fields.daysHeld)}
          label={t('business.training.held')}
          min={1}
          max={mostTrainingDays}
          required
        />
        <NumberField
          {...props(fields.daysAttended)}
          label={t('business.training.attended')}
          min={0}
          max={mostTrainingDays}
          required
        />
        <DateField {...props(fields.endedOn)} label={t('business.training.endedOn')} max={today} required />
      </FieldGrid>
      <p className="small muted">{t('business.training.attendedHint')}</p>
    </>
  )
}
