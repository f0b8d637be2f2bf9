import { useForm, type FieldMetadata } from '@conform-to/react'
import { riskLevels } from '~/domain/households/risk-levels'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import type { RiskForm } from './assess-risk.server'
import { NamedId } from '~/forms/named-id'

type Props = { answer: FormAnswer | undefined; id: string; back: string; today: string }

export function RiskAssessmentForm({ answer, id, back, today }: Props) {
  const t = useT()
  const [form, fields] = useForm<RiskForm>({
    id: 'risk',
    lastResult: answer?.lastResult,
    defaultValue: { id, assessedOn: today },
  })
  return (
    <PlainForm form={form} answer={answer} submit={t('riskPage.submit')} cancelHref={back}>
      <NamedId field={fields.id} />
      <RiskChoice field={fields.level} legend={t('riskPage.level')} hint={t('register.riskHint')} />
      <DateField {...useFieldProps()(fields.assessedOn)} label={t('riskPage.assessedOn')} max={today} required />
    </PlainForm>
  )
}

/** The three levels, each with what follows from it. */
export function RiskChoice({ field, legend, hint }: { field: FieldMetadata; legend: string; hint: string }) {
  const t = useT()
  return (
    <ChoiceCards
      {...useFieldProps()(field)}
      legend={legend}
      hint={hint}
      options={riskLevels.map((level) => ({ value: level, label: t(`risk.${level}`), hint: t(`riskHint.${level}`) }))}
      required
    />
  )
}
