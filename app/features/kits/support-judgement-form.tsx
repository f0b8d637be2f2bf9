import { getFormProps, useForm } from '@conform-to/react'
import { caregiverPositions, incomeControls, supportOutcomes } from '~/domain/kits/support-judgement'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { Stack } from '~/ui/page'
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
    <form method="post" {...getFormProps(form)}>
      <Stack>
        <FormSummary form={form} refusal={answer?.refusal} />
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
        <ButtonRow>
          <Button tone="go">{t('kits.support.save')}</Button>
          <ButtonLink href={cancelHref}>{t('form.cancel')}</ButtonLink>
        </ButtonRow>
      </Stack>
    </form>
  )
}
