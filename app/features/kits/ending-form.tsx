import { useForm } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { Note } from '~/ui/note'
import { TextArea } from '~/ui/text-area'
import type { KitView } from './kit-view.server'

/** Why the rest of a kit will not come. */
export function EndingForm({ kit, answer }: { kit: KitView; answer: FormAnswer | undefined }) {
  const t = useT()
  const fieldProps = useFieldProps()
  const [form, fields] = useForm<{ reason: string }>({
    id: 'kit-ending',
    lastResult: answer?.lastResult,
  })
  return (
    <PlainForm
      form={form}
      answer={answer}
      submit={t('decisions.end.confirm')}
      cancelHref={`/kits/${kit.id}`}
      tone="grave"
    >
      <Note title={t('decisions.cancel.meansTitle')}>
        <p>{t('decisions.end.means')}</p>
      </Note>
      <TextArea
        {...fieldProps(fields.reason)}
        label={t('decisions.end.reason')}
        hint={t('decisions.end.reasonHint')}
        required
        maxLength={600}
      />
    </PlainForm>
  )
}
