import { getFormProps, useForm } from '@conform-to/react'
import type { ComponentProps } from 'react'
import type { z } from 'zod'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { readable } from '~/forms/readable-refusal'
import { useFormats, useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { NumberField } from '~/ui/number-field'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { DueTable } from './due-table'
import type { lotToPay } from './lot-to-pay.server'
import { PayerRefused } from './payer-refused'
import { PaymentFields, usePaymentNames } from './payment-fields'
import type { lotPaymentForm } from './payment-forms'

type Lot = NonNullable<Awaited<ReturnType<typeof lotToPay>>> & Pick<ComponentProps<typeof PaymentFields>, 'stepUp'>

/** What was received and is due, then the invoice, how it was paid, and the proof. */
export function LotPaymentPanel({ lot, answer }: { lot: Lot; answer: FormAnswer | undefined }) {
  const t = useT()
  const { francs } = useFormats()
  const [form, fields] = useForm<z.input<typeof lotPaymentForm>>({ id: 'payment', lastResult: answer?.lastResult })
  const props = useFieldProps()
  const about = usePaymentNames()
  return (
    <Stack gap="large">
      <PayerRefused refusal={lot.refusal} />
      {lot.total === 0 ? null : (
        <Panel title={t('payments.due')} flush>
          <DueTable parts={lot.parts} />
        </Panel>
      )}
      {lot.total === 0 ? <Note>{t('payments.nothingDueLot')}</Note> : null}
      {(lot.total > 0 && lot.refusal === null) || answer ? (
        <Panel>
          <form method="post" encType="multipart/form-data" {...getFormProps(form)}>
            <Stack>
              <FormSummary form={form} refusal={readable(answer?.refusal, francs)} about={about} />
              <HiddenFields values={{ id: lot.formId }} />
              <NumberField
                {...props(fields.invoiceTotal)}
                label={t('payments.invoiceTotal')}
                hint={t('payments.invoiceHint')}
                unit="F CFA"
                min={1}
                step={1}
                required
              />
              <PaymentFields
                formId={form.id}
                fields={fields}
                today={lot.today}
                noteHint={t('payments.noteHint')}
                answer={answer}
                stepUp={lot.stepUp}
              />
            </Stack>
          </form>
        </Panel>
      ) : null}
    </Stack>
  )
}
