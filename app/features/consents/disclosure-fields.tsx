import { useForm } from '@conform-to/react'
import { sharingPurposes } from '~/domain/consents/consent-uses'
import { disclosedKinds } from '~/domain/consents/disclosure'
import { useFieldProps } from '~/forms/form-summary'
import { NamedId } from '~/forms/named-id'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { CheckGroup } from '~/ui/check-group'
import { DateField } from '~/ui/date-field'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import type { DisclosureForm, RecallForm } from './disclosure-form'
import type { Disclosure } from './disclosures-of-household.server'

type Props = { answer: FormAnswer | undefined; back: string; today: string }

/** To whom, what, and for which purpose; without consent only the authorities, on a basis in words. */
export function DisclosureFields({ answer, id, back, today }: Props & { id: string }) {
  const t = useT()
  const [form, fields] = useForm<DisclosureForm>({
    id: 'disclosure',
    lastResult: answer?.lastResult,
    defaultValue: { id, sharedOn: today },
  })
  const props = useFieldProps()
  const chosen = fields.kinds.initialValue
  return (
    <PlainForm form={form} answer={answer} submit={t('disclosure.submit')} cancelHref={back}>
      <NamedId field={fields.id} />
      <SelectField
        {...props(fields.purpose)}
        label={t('disclosure.purpose')}
        placeholder={t('member.choose')}
        options={sharingPurposes.map((value) => ({ value, label: t(`consentPurpose.${value}`) }))}
        required
      />
      <TextField {...props(fields.recipient)} label={t('disclosure.recipient')} maxLength={160} required />
      <CheckGroup
        {...props(fields.kinds)}
        legend={t('disclosure.kinds')}
        options={disclosedKinds.map((value) => ({ value, label: t(`disclosedKind.${value}`) }))}
        defaultValues={Array.isArray(chosen) ? chosen.map(String) : chosen ? [chosen] : []}
      />
      <DateField {...props(fields.sharedOn)} label={t('disclosure.sharedOn')} max={today} required />
      <TextArea
        {...props(fields.basis)}
        label={t('disclosure.basis')}
        hint={t('disclosure.basisHint')}
        optionalWord={t('form.optional')}
        maxLength={500}
      />
    </PlainForm>
  )
}

/** Telling who received it that it may not be used any longer. */
export function RecallFields({ answer, disclosure, back, today }: Props & { disclosure: Disclosure }) {
  const t = useT()
  const [form, fields] = useForm<RecallForm>({
    id: 'recall',
    lastResult: answer?.lastResult,
    defaultValue: { toldOn: today },
  })
  const props = useFieldProps()
  return (
    <PlainForm form={form} answer={answer} submit={t('disclosure.submitRecall')} cancelHref={back}>
      <p>
        <strong>{disclosure.recipient}</strong>
        <span className="block small muted">
          {disclosure.kinds.map((kind) => t(`disclosedKind.${kind}`)).join(', ')}
        </span>
      </p>
      <DateField
        {...props(fields.toldOn)}
        label={t('disclosure.toldOn')}
        min={disclosure.sharedOn}
        max={today}
        required
      />
      <TextArea {...props(fields.answer)} label={t('disclosure.answer')} maxLength={500} required />
    </PlainForm>
  )
}
