import { useForm } from '@conform-to/react'
import { lossOutcomes } from '~/domain/kits/loss-refusal'
import type { LossKind } from '~/domain/kits/loss-words'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { DecisionLinkFields } from '~/pieces/decision-link-fields'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { ShownFor } from '~/ui/shown-for'
import { TextArea } from '~/ui/text-area'

type Props = { kind: LossKind; linkId: string; answer: FormAnswer | undefined; cancelHref: string }

/** To be replaced or not, and why; or that one is tied to the family and leaves it. */
export function LossDecisionForm({ kind, linkId, answer, cancelHref }: Props) {
  const t = useT()
  const props = useFieldProps()
  const distress = kind === 'soldUnderDistress'
  const [form, fields] = useForm<Record<'link' | 'linkReason' | 'outcome' | 'reason', string>>({
    id: 'loss-decision',
    lastResult: answer?.lastResult,
    defaultValue: distress ? { outcome: 'noReplacement' } : {},
  })
  const about = { outcome: t('losses.decision.question'), reason: t('losses.decision.reason') }
  return (
    <PlainForm form={form} answer={answer} submit={t('losses.decision.save')} cancelHref={cancelHref} about={about}>
      {distress ? (
        <Note tone="late" icon="alert">
          <p>{t('losses.decision.distress')}</p>
        </Note>
      ) : null}
      <HiddenFields values={{ linkId }} />
      <DecisionLinkFields fields={fields} withSupplier={false} />
      <ShownFor choices="none">
        <Stack>
          <ChoiceCards
            {...props(fields.outcome)}
            legend={t('losses.decision.question')}
            options={lossOutcomes
              .filter((value) => !distress || value === 'noReplacement')
              .map((value) => ({
                value,
                label: t(`losses.outcome.${value}`),
                hint: t(`losses.decision.${value}Hint`),
              }))}
          />
          <TextArea {...props(fields.reason)} label={t('losses.decision.reason')} maxLength={600} />
        </Stack>
      </ShownFor>
    </PlainForm>
  )
}
