import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { TextArea } from '~/ui/text-area'

/** Undoing many at once asks why. */
export function UndoForm({ back, answer, submit }: { back: string; answer: FormAnswer | undefined; submit: string }) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<{ reason: string }>({ id: 'undo', lastResult: answer?.lastResult })
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <TextArea {...props(fields.reason)} label={t('imports.undoReason')} rows={2} maxLength={300} required />
      <ButtonRow>
        <Button tone="grave">{submit}</Button>
        <ButtonLink href={back} tone="quiet">
          {t('form.cancel')}
        </ButtonLink>
      </ButtonRow>
    </form>
  )
}
