import { getFormProps, useForm } from '@conform-to/react'
import { kitOutcomes } from '~/domain/kits/kit-decision'
import { linesAboveCeiling } from '~/domain/kits/lines-above-ceiling'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import { useLineLabel } from '~/pieces/budget-line-bar'
import { DecisionLinkFields } from '~/pieces/decision-link-fields'
import { StepUpField } from '~/pieces/step-up-field'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { ChoiceCards } from '~/ui/choice-cards'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { SelectField } from '~/ui/select-field'
import { ShownFor } from '~/ui/shown-for'
import { TextArea } from '~/ui/text-area'
import type { KitForDecision } from './kit-for-decision.server'

export type DecisionFormProps = {
  decision: KitForDecision
  answer: FormAnswer | undefined
  /** Why this person cannot approve, in words; null where they can. */
  approvalBlocked: string | null
  linkId: string
  stepUp: { needed: boolean; hasPasskey: boolean }
}

type Field = 'link' | 'linkReason' | 'outcome' | 'budgetLineId' | 'reason' | 'otherWay' | 'secondFactorCode'

/** Approve, return or decline what stands on this page, bound to its hash; or say that one is tied and leave it. */
export function DecisionForm({ decision, answer, approvalBlocked, linkId, stepUp }: DecisionFormProps) {
  const t = useT()
  const { francs } = useFormats()
  const fieldProps = useFieldProps()
  const { kit } = decision
  const [form, fields] = useForm<Record<Field, string>>({
    id: 'kit-decision',
    lastResult: answer?.lastResult,
    defaultValue: { budgetLineId: decision.budgetLineId ?? (decision.completes ? decision.budgetLines[0]?.id : '') },
  })
  const reasonNeeded = linesAboveCeiling(kit.lines).length > 0
  const reason = (
    <TextArea
      {...fieldProps(fields.reason)}
      label={t('kits.decision.reason')}
      hint={t(reasonNeeded ? 'kits.decision.reasonAbove' : 'kits.decision.reasonHint')}
      maxLength={600}
    />
  )
  return (
    <form method="post" action={`?seen=${kit.contentHash}`} {...getFormProps(form)}>
      <Stack>
        <FormSummary form={form} refusal={answer?.refusal} />
        <HiddenFields values={{ contentHash: kit.contentHash, linkId }} />
        <DecisionLinkFields fields={fields} withSupplier={kit.supplier !== ''} />
        <ShownFor choices="none">
          <Stack>
            <ChoiceCards
              {...fieldProps(fields.outcome)}
              legend={t('kits.decision.choice')}
              options={kitOutcomes.map((value) => {
                const blocked = value === 'approved' ? approvalBlocked : null
                const first = value === 'approved' && !decision.completes
                const hint = first
                  ? t('decisions.hint.firstOfTwo')
                  : t(`kits.decision.hint.${value}`, { name: kit.requestedByName })
                return { value, label: t(`kits.decision.${value}`), hint: blocked ?? hint, disabled: blocked !== null }
              })}
            />
            {approvalBlocked === null ? (
              <ShownFor choices="approved">
                <LineField decision={decision} field={fieldProps(fields.budgetLineId)} />
              </ShownFor>
            ) : null}
            {reasonNeeded ? reason : <ShownFor choices="returned declined">{reason}</ShownFor>}
            <ShownFor choices="declined">
              <TextArea
                {...fieldProps(fields.otherWay)}
                label={t('kits.decision.otherWay')}
                hint={t('kits.decision.otherWayHint')}
                rows={2}
                maxLength={600}
              />
            </ShownFor>
          </Stack>
        </ShownFor>
        <StepUpField field={fields.secondFactorCode} stepUp={stepUp} />
        <Button tone="go" wide>
          {t('kits.decision.submit', { amount: francs(kit.total) })}
        </Button>
        <p className="small muted">{t('kits.decision.once')}</p>
      </Stack>
    </form>
  )
}

type LineFieldProps = {
  decision: Pick<KitForDecision, 'budgetLines' | 'completes'>
  field: ReturnType<ReturnType<typeof useFieldProps>>
}

/** What pays, from the lines that are open for this kind of kit. */
function LineField({ decision: { budgetLines, completes }, field }: LineFieldProps) {
  const t = useT()
  const lineLabel = useLineLabel()
  if (budgetLines.length === 0) return <Note tone="late">{t('decisions.line.none')}</Note>
  return (
    <SelectField
      {...field}
      label={t('decisions.line')}
      hint={t(completes ? 'decisions.line.hint' : 'decisions.line.hintFirst')}
      placeholder={t('decisions.line.choose')}
      options={budgetLines.map((line) => ({ value: line.id, label: lineLabel(line) }))}
    />
  )
}
