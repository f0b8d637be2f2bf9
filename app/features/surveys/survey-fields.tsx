import type { FieldMetadata } from '@conform-to/react'
import { interviewStatuses } from '~/domain/surveys/interview-refusal'
import type { SurveyRound } from '~/domain/surveys/rounds'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { SelectField } from '~/ui/select-field'

type Props = {
  round: FieldMetadata<SurveyRound>
  on: FieldMetadata<string>
  status: FieldMetadata<(typeof interviewStatuses)[number]>
  rounds: readonly SurveyRound[]
  today: string
}

/** Which round, when, and whether anybody answered. */
export function SurveyFields({ round, on, status, rounds, today }: Props) {
  const t = useT()
  const props = useFieldProps()
  return (
    <>
      <SelectField
        {...props(round)}
        label={t('surveys.new.round')}
        options={rounds.map((code) => ({ value: code, label: t(`surveys.round.${code}`) }))}
        required
      />
      <DateField {...props(on)} label={t('surveys.new.on')} max={today} required />
      <ChoiceCards
        {...props(status)}
        legend={t('surveys.new.status')}
        hint={t('surveys.new.statusHint')}
        options={interviewStatuses.map((value) => ({ value, label: t(`surveys.status.${value}`) }))}
        required
      />
    </>
  )
}
