import { getFormProps, useForm } from '@conform-to/react'
import type { z } from 'zod'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { PicturesField } from '~/forms/pictures-field'
import { readable } from '~/forms/readable-refusal'
import { useFormats, useT } from '~/i18n/language'
import { FreshField } from '~/pieces/fresh-field'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { NumberField } from '~/ui/number-field'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import type { refundForm } from './payment-forms'
import type { paymentPage } from './payment-page.server'

type Payment = Pick<NonNullable<Awaited<ReturnType<typeof paymentPage>>>, 'parts' | 'kept'> & {
  formId: string
  today: string
}

/** Money that a supplier gave back: how much, for which kit, why, and the proof. */
export function RefundPanel({ payment, answer }: { payment: Payment; answer: FormAnswer | undefined }) {
  const t = useT()
  const { francs } = useFormats()
  const [form, fields] = useForm<z.input<typeof refundForm>>({ id: 'refund', lastResult: answer?.lastResult })
  const props = useFieldProps()
  return (
    <Panel>
      <form method="post" encType="multipart/form-data" {...getFormProps(form)}>
        <Stack>
          <FormSummary form={form} refusal={readable(answer?.refusal, francs)} />
          <HiddenFields values={{ id: payment.formId }} />
          <NumberField
            {...props(fields.amount)}
            label={t('payments.refundAmount')}
            hint={t('payments.refundMost', { most: francs(payment.kept) })}
            unit="F CFA"
            min={1}
            step={1}
            required
          />
          {payment.parts.length > 1 ? (
            <SelectField
              {...props(fields.kitId)}
              label={t('payments.refundKit')}
              placeholder={t('payments.refundAllKits')}
              options={payment.parts.map(({ kitId, kitNumber, kept }) => ({
                value: kitId,
                label: t('payments.refundKitChoice', { number: kitNumber, kept: francs(kept) }),
              }))}
            />
          ) : null}
          <DateField {...props(fields.receivedOn)} label={t('payments.receivedOn')} max={payment.today} required />
          <PicturesField
            formId={form.id}
            label={t('payments.proof')}
            hint={t('payments.refundProofHint')}
            answer={answer}
            required
          />
          <TextArea {...props(fields.reason)} label={t('payments.why')} maxLength={500} required />
          <FreshField form={form} />
          <Button tone="go">{t('payments.recordRefund')}</Button>
        </Stack>
      </form>
    </Panel>
  )
}
