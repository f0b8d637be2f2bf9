import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Panel } from '~/ui/panel'
import { TextArea } from '~/ui/text-area'
import { NamedFields } from './named-fields'
import type { NewWorry } from './new-worry.server'

type Fields = { words: string; namedUserId: string; namedWords: string }
type Props = { id: string; staff: NewWorry['staff']; answer: FormAnswer | undefined }

/** Who raised a worry adds to it. */
export function AdditionForm({ id, staff, answer }: Props) {
  const t = useT()
  const [form, fields] = useForm<Fields>({ id: 'addition', lastResult: answer?.lastResult })
  return (
    <Panel title={t('concerns.receipt.add')}>
      <form method="post" className="form" {...getFormProps(form)}>
        <FormSummary form={form} refusal={answer?.refusal} />
        <TextArea
          {...useFieldProps()(fields.words)}
          label={t('concerns.receipt.addWords')}
          rows={3}
          maxLength={4000}
          required
        />
        <NamedFields staff={staff} fields={fields} />
        <HiddenFields values={{ id }} />
        <Button icon="plus">{t('concerns.receipt.addSend')}</Button>
      </form>
    </Panel>
  )
}
