import { useForm } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { TextArea } from '~/ui/text-area'

type Props = { formId: string; answer: FormAnswer | undefined; cancelHref: string }

/** One's own word that one is tied to a family or its supplier. */
export function LinkForm({ formId, answer, cancelHref }: Props) {
  const t = useT()
  const fieldProps = useFieldProps()
  const [form, fields] = useForm<{ reason: string }>({ id: 'link', lastResult: answer?.lastResult })
  return (
    <PlainForm form={form} answer={answer} submit={t('kits.link.declare')} cancelHref={cancelHref}>
      <Note title={t('kits.link.meansTitle')}>
        <p>{t('kits.link.means')}</p>
      </Note>
      <HiddenFields values={{ id: formId }} />
      <TextArea
        {...fieldProps(fields.reason)}
        label={t('kits.link.reason')}
        hint={t('kits.link.reasonHint')}
        required
        maxLength={600}
      />
    </PlainForm>
  )
}
