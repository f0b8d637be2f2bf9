import { useForm } from '@conform-to/react'
import type { ComponentProps } from 'react'
import type { z } from 'zod'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { HiddenFields } from '~/ui/hidden-fields'
import { NumberField } from '~/ui/number-field'
import type { lotPaymentForm } from './payment-forms'
import { PaymentPanel } from './payment-panel'

type Lot = ComponentProps<typeof PaymentPanel>['due'] & { formId: string }

/** What was received and is due, then the invoice, how it was paid, and the proof. */
export function LotPaymentPanel({ lot, answer }: { lot: Lot; answer: FormAnswer | undefined }) {
  const t = useT()
  const [form, fields] = useForm<z.input<typeof lotPaymentForm>>({ id: 'payment', lastResult: answer?.lastResult })
  const props = useFieldProps()
  return (
    <PaymentPanel
      due={lot}
      nothingDue={t('payments.nothingDueLot')}
      form={form}
      fields={fields}
      noteHint={t('payments.noteHint')}
      answer={answer}
    >
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
    </PaymentPanel>
  )
}
