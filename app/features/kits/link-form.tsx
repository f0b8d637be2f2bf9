import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { TextArea } from '~/ui/text-area'

type Props = { formId: string; answer: FormAnswer | undefined; cancelHref: string }

/** One's own word that one is tied to a family or its supplier. */
export function LinkForm({ formId, answer, cancelHref }: Props) {
  const t = useT()
  const fieldProps = useFieldProps()
  const [form, fields] = useForm<{ reason: string }>({ id: 'link', lastResult: answer?.lastResult })
  return (
    <form method="post" {...getFormProps(form)}>
      <Stack>
        <FormSummary form={form} refusal={answer?.refusal} />
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
        <ButtonRow>
          <Button tone="go">{t('kits.link.declare')}</Button>
          <ButtonLink href={cancelHref}>{t('form.cancel')}</ButtonLink>
        </ButtonRow>
      </Stack>
    </form>
  )
}
