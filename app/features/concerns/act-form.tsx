import { useForm } from '@conform-to/react'
import { concernActKinds, referredTo } from '~/domain/concerns/concern-codes'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'

type Fields = { kind: string; doneOn: string; referredTo: string; note: string }
type Props = { id: string; back: string; today: string; answer: FormAnswer | undefined }

/** One thing a focal point did. */
export function ActForm({ id, back, today, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Fields>({
    id: 'concern-act',
    lastResult: answer?.lastResult,
    defaultValue: { doneOn: today },
  })
  return (
    <PlainForm form={form} answer={answer} submit={t('concerns.actForm.save')} cancelHref={back}>
      <ChoiceCards
        {...props(fields.kind)}
        legend={t('concerns.actForm.kind')}
        options={concernActKinds.map((value) => ({ value, label: t(`concerns.act.${value}`) }))}
        required
      />
      <SelectField
        {...props(fields.referredTo)}
        label={t('concerns.actForm.referredTo')}
        hint={t('concerns.actForm.referredHint')}
        placeholder={t('concerns.actForm.nowhere')}
        options={referredTo.map((value) => ({ value, label: t(`concerns.referred.${value}`) }))}
      />
      <DateField {...props(fields.doneOn)} label={t('concerns.actForm.doneOn')} max={today} required />
      <TextArea
        {...props(fields.note)}
        label={t('concerns.actForm.note')}
        hint={t('concerns.actForm.noteHint')}
        optionalWord={t('form.optional')}
        rows={4}
        maxLength={4000}
      />
      <HiddenFields values={{ id }} />
    </PlainForm>
  )
}
