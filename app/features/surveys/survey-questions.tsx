import type { FieldMetadata } from '@conform-to/react'
import type { Instrument, Question } from '~/domain/surveys/instrument'
import { copingAnswers } from '~/domain/surveys/lcs'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { DayChoice } from '~/ui/day-choice'
import { FieldGroup } from '~/ui/field-group'
import { NumberField } from '~/ui/number-field'
import { Segmented } from '~/ui/segmented'
import { dontKnow } from './answer-words'

type Answers = Record<string, string | number | undefined>
type Props = { instrument: Instrument; answers: FieldMetadata<Answers | undefined> }

/** The questions of one instrument, in order; none has to be answered. */
export function SurveyQuestions({ instrument, answers }: Props) {
  const t = useT()
  const fields = answers.getFieldset()
  return (
    <FieldGroup legend={t(`surveys.instrument.${instrument.code}`)} hint={t(`surveys.ask.${instrument.code}`)}>
      {instrument.questions.map((question, index) => {
        const field = fields[question.code]
        const position = t('surveys.question', { number: index + 1, total: instrument.questions.length })
        return field ? <Asked key={question.code} question={question} field={field} position={position} /> : null
      })}
    </FieldGroup>
  )
}

const copingCodes = Object.values(copingAnswers)

type AskedProps = { question: Question; field: FieldMetadata<string | number | undefined>; position: string }

function Asked({ question, field, position }: AskedProps) {
  const t = useT()
  const props = useFieldProps()(field)
  const words = t(question.text as MessageKey)
  if (question.kind === 'coping')
    return (
      <Segmented
        {...props}
        legend={words}
        hint={position}
        options={copingCodes.map((code) => ({ value: String(code), label: t(`surveys.coping.${code}`) }))}
      />
    )
  return question.kind === 'days' ? (
    <DayChoice
      {...props}
      legend={words}
      hint={position}
      days={question.max}
      other={{ value: dontKnow, label: t('surveys.dontKnow') }}
    />
  ) : (
    <NumberField {...props} label={words} hint={t('surveys.new.francs')} unit={t('surveys.francs')} min={0} step={1} />
  )
}
