import { useForm } from '@conform-to/react'
import { closingReasons, reopeningReasons } from '~/domain/closure/closing-reasons'
import { useFieldProps } from '~/forms/form-summary'
import { NamedId } from '~/forms/named-id'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { HiddenFields } from '~/ui/hidden-fields'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import type { ClosureDecisionForm, ClosureForm, ReopeningForm, TakebackForm } from './closure-forms'

type Props = { answer: FormAnswer | undefined; back: string }

/** What only a person can say: why, what the child and the caregiver think, and whom the family can turn to. */
export function ClosureFields({ answer, back, id }: Props & { id: string }) {
  const t = useT()
  const [form, fields] = useForm<ClosureForm>({ id: 'closure', lastResult: answer?.lastResult, defaultValue: { id } })
  const props = useFieldProps()
  return (
    <PlainForm form={form} answer={answer} submit={t('closure.ask')} cancelHref={back}>
      <NamedId field={fields.id} />
      <SelectField
        {...props(fields.reason)}
        label={t('closure.reason')}
        placeholder={t('member.choose')}
        options={closingReasons.map((value) => ({ value, label: t(`closingReason.${value}`) }))}
        required
      />
      <TextArea
        {...props(fields.childView)}
        label={t('closure.childView')}
        hint={t('closure.childViewHint')}
        maxLength={1000}
      />
      <TextArea
        {...props(fields.caregiverView)}
        label={t('closure.caregiverView')}
        hint={t('closure.caregiverViewHint')}
        maxLength={1000}
      />
      <TextField
        {...props(fields.laterHelp)}
        label={t('closure.laterHelp')}
        hint={t('closure.laterHelpHint')}
        maxLength={300}
        required
      />
      <TextArea
        {...props(fields.missingWhy)}
        label={t('closure.missingWhy')}
        hint={t('closure.missingWhyHint')}
        optionalWord={t('form.optional')}
        maxLength={1000}
      />
    </PlainForm>
  )
}

export function ClosureDecisionFields({ answer, back }: Props) {
  const t = useT()
  const [form, fields] = useForm<ClosureDecisionForm>({ id: 'closure-decision', lastResult: answer?.lastResult })
  const props = useFieldProps()
  return (
    <PlainForm form={form} answer={answer} submit={t('closure.answer')} cancelHref={back}>
      <ChoiceCards
        {...props(fields.outcome)}
        legend={t('closure.yourAnswer')}
        options={(['approved', 'returned'] as const).map((value) => ({
          value,
          label: t(`closureOutcome.${value}`),
          hint: t(`closureOutcomeHint.${value}`),
        }))}
        required
      />
      <TextArea
        {...props(fields.reason)}
        label={t('closure.decisionReason')}
        hint={t('closure.decisionReasonHint')}
        maxLength={500}
      />
    </PlainForm>
  )
}

/** Why an approval is taken back. */
export function TakebackFields({ answer, back, requestId }: Props & { requestId: string }) {
  const t = useT()
  const [form, fields] = useForm<TakebackForm>({ id: 'takeback', lastResult: answer?.lastResult })
  return (
    <PlainForm form={form} answer={answer} submit={t('closure.takeBack')} cancelHref={back}>
      <HiddenFields values={{ requestId }} />
      <TextArea {...useFieldProps()(fields.reason)} label={t('closure.takeBackReason')} maxLength={500} required />
    </PlainForm>
  )
}

export function ReopeningFields({ answer, back, id }: Props & { id: string }) {
  const t = useT()
  const [form, fields] = useForm<ReopeningForm>({
    id: 'reopening',
    lastResult: answer?.lastResult,
    defaultValue: { id },
  })
  const props = useFieldProps()
  return (
    <PlainForm form={form} answer={answer} submit={t('closure.reopen')} cancelHref={back}>
      <NamedId field={fields.id} />
      <SelectField
        {...props(fields.why)}
        label={t('closure.reopenWhy')}
        placeholder={t('member.choose')}
        options={reopeningReasons.map((value) => ({ value, label: t(`reopeningReason.${value}`) }))}
        required
      />
      <TextArea {...props(fields.reason)} label={t('closure.reopenReason')} maxLength={500} required />
    </PlainForm>
  )
}
