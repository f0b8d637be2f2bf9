import { useForm } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { Note } from '~/ui/note'
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
    <PlainForm
      form={form}
      answer={answer}
      submit={t('decisions.cancel.confirm')}
      cancelHref={`/kits/${kit.id}`}
      tone="grave"
    >
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
    </PlainForm>
  )
}
