import { useForm } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { NamedId } from '~/forms/named-id'
import { DeedForm } from '~/pieces/deed-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { TextArea } from '~/ui/text-area'

export type TieReason = {
  formId: string
  answer: FormAnswer | undefined
  what: string
  label: string
  submit: string
  cancelHref: string
}

/** What somebody says of their own tie: that there is one, or that it is no more. */
export function TieReasonForm({ formId, answer, what, label, submit, cancelHref }: TieReason) {
  const [form, fields] = useForm<Record<'id' | 'reason', string>>({
    id: 'supplier-tie',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId },
  })
  const props = useFieldProps()
  return (
    <DeedForm form={form} answer={answer} submit={submit} cancelHref={cancelHref}>
      <p>{what}</p>
      <NamedId field={fields.id} />
      <TextArea {...props(fields.reason)} label={label} rows={3} maxLength={600} required />
    </DeedForm>
  )
}
