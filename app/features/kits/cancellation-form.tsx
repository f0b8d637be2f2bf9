import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import { FreshField } from '~/pieces/fresh-field'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { TextArea } from '~/ui/text-area'
import type { KitView } from './kit-view.server'

/** Why a request is called off, and what the family is offered in its place. */
export function CancellationForm({ kit, answer }: { kit: KitView; answer: FormAnswer | undefined }) {
  const t = useT()
  const { francs } = useFormats()
  const fieldProps = useFieldProps()
  const [form, fields] = useForm<Record<'reason' | 'otherWay', string>>({
    id: 'kit-cancellation',
    lastResult: answer?.lastResult,
  })
  return (
    <form method="post" {...getFormProps(form)}>
      <Stack>
        <FormSummary form={form} refusal={answer?.refusal} />
        <Note title={t('decisions.cancel.meansTitle')}>
          <p>
            {kit.state === 'approved'
              ? t('decisions.cancel.meansApproved', { amount: francs(kit.total) })
              : t('decisions.cancel.means')}
          </p>
        </Note>
        <TextArea
          {...fieldProps(fields.reason)}
          label={t('decisions.cancel.reason')}
          hint={t('decisions.cancel.reasonHint')}
          required
          maxLength={600}
        />
        <TextArea
          {...fieldProps(fields.otherWay)}
          label={t('kits.decision.otherWay')}
          hint={t('decisions.cancel.otherWayHint')}
          optionalWord={t('form.optional')}
          rows={2}
          maxLength={600}
        />
        <FreshField form={form} />
        <ButtonRow>
          <Button tone="grave">{t('decisions.cancel.confirm')}</Button>
          <ButtonLink href={`/kits/${kit.id}`}>{t('form.cancel')}</ButtonLink>
        </ButtonRow>
      </Stack>
    </form>
  )
}
