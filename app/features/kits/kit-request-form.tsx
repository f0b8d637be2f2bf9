import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary } from '~/forms/form-summary'
import { useLocale, useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { KitContentFields } from './kit-content-fields'
import type { KitRequestChoices } from './kit-request-choices.server'

type Props = {
  chosen: NonNullable<KitRequestChoices['chosen']>
  formId: string
  answer: FormAnswer | undefined
}

/** The request itself, its lines filled from the catalogue. */
export function KitRequestForm({ chosen, formId, answer }: Props) {
  const t = useT()
  const locale = useLocale()
  const { caregiver, type, lines } = chosen
  const [form, fields] = useForm<Record<'supplier' | 'reason' | 'lines', string>>({
    id: 'kit-request',
    lastResult: answer?.lastResult,
  })
  return (
    <form method="post" {...getFormProps(form)}>
      <Stack gap="large">
        <FormSummary form={form} refusal={answer?.refusal} />
        <HiddenFields values={{ id: formId, caregiverId: caregiver.id, kitTypeId: type.id }} />
        <Note icon="box" title={t('kits.request.for', { kit: type.label[locale], name: caregiver.name })}>
          {type.season ? <p>{type.season[locale]}</p> : null}
        </Note>
        <KitContentFields
          formId={form.id}
          fields={fields}
          lines={lines.map((line) => ({ ...line, item: line.item[locale] }))}
          lastResult={answer?.lastResult}
        />
        <ButtonRow>
          <Button tone="go">{t('kits.request.save')}</Button>
          <ButtonLink href="?">{t('kits.request.otherType')}</ButtonLink>
        </ButtonRow>
      </Stack>
    </form>
  )
}
