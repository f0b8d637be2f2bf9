import { getFormProps, useForm } from '@conform-to/react'
import { kitOutcomes } from '~/domain/kits/kit-decision'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import { useLineLabel } from '~/pieces/budget-line-bar'
import { FreshField } from '~/pieces/fresh-field'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { ChoiceCards } from '~/ui/choice-cards'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { SelectField } from '~/ui/select-field'
import { ShownFor } from '~/ui/shown-for'
import { TextArea } from '~/ui/text-area'
import type { RoundForDecision } from './round-for-decision.server'

type Props = {
  decision: RoundForDecision
  answer: FormAnswer | undefined
  approvalBlocked: string | null
}
type Field = 'outcome' | 'budgetLineId' | 'reason' | 'otherWay' | 'noLink'

/** One decision for the whole class, bound to what stands on this page. */
export function RoundDecisionForm({ decision, answer, approvalBlocked }: Props) {
  const t = useT()
  const { francs } = useFormats()
  const props = useFieldProps()
  const lineLabel = useLineLabel()
  const { page, budgetLines } = decision
  const [form, fields] = useForm<Record<Field, string>>({
    id: 'round-decision',
    lastResult: answer?.lastResult,
    defaultValue: { budgetLineId: budgetLines[0]?.id ?? '' },
  })
  const above = page.lines.some((line) => line.unitPriceCeiling !== null && line.unitPrice > line.unitPriceCeiling)
  const reason = (
    <TextArea
      {...props(fields.reason)}
      label={t('kits.decision.reason')}
      hint={t(above ? 'kits.decision.reasonAbove' : 'kits.decision.reasonHint')}
      maxLength={600}
    />
  )
  return (
    <form method="post" {...getFormProps(form)}>
      <Stack>
        <FormSummary form={form} refusal={answer?.refusal} />
        <HiddenFields values={{ contentHash: page.contentHash }} />
        <ChoiceCards
          {...props(fields.outcome)}
          legend={t('kits.decision.choice')}
          required
          options={kitOutcomes.map((value) => {
            const blocked = value === 'approved' ? approvalBlocked : null
            return {
              value,
              label: t(`kits.decision.${value}`),
              hint: blocked ?? t(`supplies.decision.${value}`),
              disabled: blocked !== null,
            }
          })}
        />
        {approvalBlocked === null ? (
          <ShownFor choices="approved">
            {budgetLines.length === 0 ? (
              <Note tone="late">{t('supplies.noBudgetLine')}</Note>
            ) : (
              <SelectField
                {...props(fields.budgetLineId)}
                label={t('supplies.budgetLine')}
                options={budgetLines.map((line) => ({ value: line.id, label: lineLabel(line) }))}
              />
            )}
          </ShownFor>
        ) : null}
        {above ? reason : <ShownFor choices="returned declined">{reason}</ShownFor>}
        <ShownFor choices="declined">
          <TextArea
            {...props(fields.otherWay)}
            label={t('kits.decision.otherWay')}
            hint={t('kits.decision.otherWayHint')}
            rows={2}
            maxLength={600}
          />
        </ShownFor>
        <CheckField
          {...props(fields.noLink)}
          value="on"
          defaultChecked={fields.noLink.initialValue === 'on'}
          label={t('supplies.noLink')}
          required
        />
        <FreshField form={form} />
        <Button tone="go" wide>
          {t('kits.decision.submit', { amount: francs(page.total) })}
        </Button>
      </Stack>
    </form>
  )
}
