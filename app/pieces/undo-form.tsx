import { useForm } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { TextArea } from '~/ui/text-area'
import { PlainForm } from './plain-form'

/** Undoing asks why, of an import and of many changed at once. */
export function UndoForm({ back, answer, submit }: { back: string; answer: FormAnswer | undefined; submit: string }) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<{ reason: string }>({ id: 'undo', lastResult: answer?.lastResult })
  return (
    <PlainForm form={form} answer={answer} submit={submit} cancelHref={back} tone="grave">
      <TextArea {...props(fields.reason)} label={t('imports.undoReason')} rows={2} maxLength={300} required />
    </PlainForm>
  )
}
