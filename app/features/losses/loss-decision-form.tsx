import { useForm } from '@conform-to/react'
import { lossOutcomes } from '~/domain/kits/loss-refusal'
import type { LossKind } from '~/domain/kits/loss-words'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { CheckField } from '~/ui/check-field'
import { ChoiceCards } from '~/ui/choice-cards'
import { Note } from '~/ui/note'
import { TextArea } from '~/ui/text-area'

type Props = { kind: LossKind; answer: FormAnswer | undefined; cancelHref: string }

/** To be replaced or not, and why. */
export function LossDecisionForm({ kind, answer, cancelHref }: Props) {
  const t = useT()
  const props = useFieldProps()
  const distress = kind === 'soldUnderDistress'
  const [form, fields] = useForm<Record<'outcome' | 'reason' | 'noLink', string>>({
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
      <ChoiceCards
        {...props(fields.outcome)}
        legend={t('losses.decision.question')}
        required
        options={lossOutcomes
          .filter((value) => !distress || value === 'noReplacement')
          .map((value) => ({
            value,
            label: t(`losses.outcome.${value}`),
            hint: t(`losses.decision.${value}Hint`),
          }))}
      />
      <TextArea {...props(fields.reason)} label={t('losses.decision.reason')} maxLength={600} required />
      <CheckField {...props(fields.noLink)} label={t('losses.decision.noLink')} value="on" />
    </PlainForm>
  )
}
