import { useForm, type SubmissionResult } from '@conform-to/react'
import type { ComponentProps } from 'react'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { TextArea } from '~/ui/text-area'
import { PlainForm } from './plain-form'

type Props = {
  back: string
  answer: (NonNullable<ComponentProps<typeof PlainForm>['answer']> & { lastResult: SubmissionResult }) | undefined
  submit: string
}

/** Undoing asks why, of an import and of many changed at once. */
export function UndoForm({ back, answer, submit }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<{ reason: string }>({ id: 'undo', lastResult: answer?.lastResult })
  return (
    <PlainForm form={form} answer={answer} submit={submit} cancelHref={back} tone="grave">
      <TextArea {...props(fields.reason)} label={t('imports.undoReason')} rows={2} maxLength={300} required />
    </PlainForm>
  )
}
