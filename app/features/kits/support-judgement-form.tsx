import { useForm } from '@conform-to/react'
import { caregiverPositions, incomeControls, supportOutcomes } from '~/domain/kits/support-judgement'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'

type Props = {
  formId: string
  today: string
  caregivers: { id: string; name: string }[]
  answer: FormAnswer | undefined
  cancelHref: string
}
type Field = 'caregiverId' | 'outcome' | 'incomeControl' | 'caregiverPosition' | 'judgedOn' | 'reason'

/** Who controls the income, how the caregiver stands, and what follows. */
export function SupportJudgementForm({ formId, today, caregivers, answer, cancelHref }: Props) {
  const t = useT()
  const fieldProps = useFieldProps()
  const [form, fields] = useForm<Record<Field, string>>({
    id: 'support-judgement',
    lastResult: answer?.lastResult,
    defaultValue: { caregiverId: caregivers[0]?.id ?? '', judgedOn: today },
  })
  return (
    <PlainForm form={form} answer={answer} submit={t('kits.support.save')} cancelHref={cancelHref}>
      <HiddenFields values={{ id: formId }} />
      <SelectField
        {...fieldProps(fields.caregiverId)}
        label={t('kits.caregiver')}
        options={caregivers.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <ChoiceCards
        {...fieldProps(fields.incomeControl)}
        legend={t('kits.support.controlQuestion')}
        required
        options={incomeControls.map((value) => ({ value, label: t(`kits.support.control.${value}`) }))}
      />
      <ChoiceCards
        {...fieldProps(fields.caregiverPosition)}
        legend={t('kits.support.positionQuestion')}
        required
        options={caregiverPositions.map((value) => ({ value, label: t(`kits.support.position.${value}`) }))}
      />
      <ChoiceCards
        {...fieldProps(fields.outcome)}
        legend={t('kits.support.outcomeQuestion')}
        required
        options={supportOutcomes.map((value) => ({
          value,
          label: t(`kits.support.outcome.${value}`),
          hint: t(`kits.support.outcomeHint.${value}`),
        }))}
      />
      <TextArea
        {...fieldProps(fields.reason)}
        label={t('kits.support.reason')}
        hint={t('kits.support.reasonHint')}
        required
        maxLength={600}
      />
      <DateField {...fieldProps(fields.judgedOn)} label={t('kits.support.on')} max={today} required />
    </PlainForm>
  )
}
