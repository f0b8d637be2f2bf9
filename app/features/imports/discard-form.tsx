import { useForm } from '@conform-to/react'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { HiddenFields } from '~/ui/hidden-fields'

type Props = { back: string; rows: number; answer: FormAnswer | undefined }

export function DiscardForm({ back, rows, answer }: Props) {
  const t = useT()
  const [form] = useForm({ id: 'discard', lastResult: answer?.lastResult })
  return (
    <PlainForm form={form} answer={answer} submit={t('imports.discard')} cancelHref={back} tone="grave">
      <HiddenFields values={{ rows: String(rows) }} />
    </PlainForm>
  )
}
