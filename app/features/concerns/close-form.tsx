import { useForm } from '@conform-to/react'
import { concernOutcomes } from '~/domain/concerns/concern-codes'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { TextArea } from '~/ui/text-area'

/** With an outcome and a reason; it is not opened again. */
export function CloseForm({ back, answer }: { back: string; answer: FormAnswer | undefined }) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<{ outcome: string; reason: string }>({
    id: 'concern-closure',
    lastResult: answer?.lastResult,
  })
  return (
    <PlainForm form={form} answer={answer} submit={t('concerns.closeForm.save')} cancelHref={back} tone="grave">
      <ChoiceCards
        {...props(fields.outcome)}
        legend={t('concerns.closeForm.outcome')}
        options={concernOutcomes.map((value) => ({ value, label: t(`concerns.outcome.${value}`) }))}
        required
      />
      <TextArea {...props(fields.reason)} label={t('concerns.closeForm.reason')} rows={4} maxLength={4000} required />
    </PlainForm>
  )
}
