import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'

type Props = { back: string; rows: number; answer: FormAnswer | undefined }

export function DiscardForm({ back, rows, answer }: Props) {
  const t = useT()
  const [form] = useForm({ id: 'discard', lastResult: answer?.lastResult })
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <HiddenFields values={{ rows: String(rows) }} />
      <ButtonRow>
        <Button tone="grave">{t('imports.discard')}</Button>
        <ButtonLink href={back} tone="quiet">
          {t('form.cancel')}
        </ButtonLink>
      </ButtonRow>
    </form>
  )
}
