import { getFormProps, useForm } from '@conform-to/react'
import type { ComponentProps } from 'react'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RequestField } from '~/pieces/request-fields'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { RoundContentFields, useRoundContentNames } from './round-content-fields'
import type { RoundPage } from './round-page.server'

type Props = {
  round: RoundPage
  lines: ComponentProps<typeof RoundContentFields>['lines']
  answer: FormAnswer | undefined
}

/** A round that came back, corrected for all its children and sent again. */
export function RoundResubmissionForm({ round, lines, answer }: Props) {
  const t = useT()
  const [form, fields] = useForm<Record<RequestField, string>>({
    id: 'round',
    lastResult: answer?.lastResult,
    defaultValue: {
      ...{ supplier: round.supplier, reason: round.reason },
      ...{ waivedWhy: round.waived?.why, waivedReason: round.waived?.reason },
    },
  })
  const about = useRoundContentNames(lines)
  return (
    <form method="post" {...getFormProps(form)}>
      <Stack gap="large">
        <FormSummary form={form} refusal={answer?.refusal} about={about} />
        {round.decision?.reason ? (
          <Note icon="edit" title={t('supplies.returnedBy', { name: round.decision.byName })}>
            {round.decision.reason}
          </Note>
        ) : null}
        <RoundContentFields formId={form.id} fields={fields} lines={lines} answer={answer} />
        <ButtonRow>
          <Button tone="go">{t('supplies.sendAgain')}</Button>
          <ButtonLink href={`/supply-rounds/${round.id}`} tone="quiet">
            {t('form.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Stack>
      <HiddenFields values={{ contentHash: round.contentHash }} />
    </form>
  )
}
