import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary } from '~/forms/form-summary'
import { useLocale, useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { SellingNote } from '~/pieces/selling-note'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { KitContentFields, useKitContentNames, type ContentField } from './kit-content-fields'
import type { KitRequestChoices } from './kit-request-choices.server'

type Props = {
  chosen: NonNullable<KitRequestChoices['chosen']>
  loss: KitRequestChoices['loss']
  formId: string
  answer: FormAnswer | undefined
}

/** The request itself, its lines filled from the catalogue. */
export function KitRequestForm({ chosen, loss, formId, answer }: Props) {
  const t = useT()
  const locale = useLocale()
  const { caregiver, child, type, selling, lines } = chosen
  const [form, fields] = useForm<Record<ContentField, string>>({
    id: 'kit-request',
    lastResult: answer?.lastResult,
  })
  const said = lines.map(({ item, season, care, ...line }) => ({
    ...line,
    item: item[locale],
    words: [season?.[locale], care?.[locale]].filter((words) => words !== undefined),
  }))
  const about = useKitContentNames({ lines: said, answer })
  return (
    <form method="post" {...getFormProps(form)}>
      <Stack gap="large">
        <FormSummary form={form} refusal={answer?.refusal} about={about} />
        <HiddenFields
          values={{
            id: formId,
            caregiverId: caregiver.id,
            kitTypeId: type.id,
            ...(child === null ? {} : { childId: child.id }),
            ...(loss === null ? {} : { lossId: loss.lossId }),
          }}
        />
        {loss ? (
          <Note tone="accent" icon="swap" title={t('losses.request.title', { number: loss.kitNumber })}>
            <p>{t('losses.request.text')}</p>
          </Note>
        ) : null}
        <Note
          icon={type.icon}
          title={t('kits.request.for', { kit: type.label[locale], name: child?.name ?? caregiver.name })}
        >
          {type.season ? <p>{type.season[locale]}</p> : null}
          {selling ? (
            <p>
              <SellingNote selling={selling} />
            </p>
          ) : null}
          {type.trainingDays === null ? null : <p>{t('catalogue.training', { count: type.trainingDays })}</p>}
        </Note>
        <KitContentFields formId={form.id} fields={fields} lines={said} answer={answer} />
        <ButtonRow>
          <Button tone="go">{t('kits.request.save')}</Button>
          <ButtonLink href="?">{t('kits.request.otherType')}</ButtonLink>
        </ButtonRow>
      </Stack>
    </form>
  )
}
