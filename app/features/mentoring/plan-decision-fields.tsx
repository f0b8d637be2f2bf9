import type { FieldMetadata } from '@conform-to/react'
import { planOutcomes, type PlanOutcome } from '~/domain/mentoring/business-plan-refusal'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { ChoiceCards } from '~/ui/choice-cards'
import { TextArea } from '~/ui/text-area'

type Props = { outcome: FieldMetadata<PlanOutcome>; reason: FieldMetadata<string | undefined> }

/** Approved, returned to be improved, or another way offered: no plan ends in a bare no. */
export function PlanDecisionFields({ outcome, reason }: Props) {
  const t = useT()
  const props = useFieldProps()
  return (
    <>
      <ChoiceCards
        {...props(outcome)}
        legend={t('business.decision.outcome')}
        options={planOutcomes.map((value) => ({
          value,
          label: t(`business.decision.${value}`),
          hint: t(`business.decision.${value}Hint`),
        }))}
        required
      />
      <TextArea
        {...props(reason)}
        label={t('business.decision.reason')}
        hint={t('business.decision.reasonHint')}
        maxLength={1000}
      />
    </>
  )
}
