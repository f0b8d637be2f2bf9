import { useForm } from '@conform-to/react'
import type { ComponentProps } from 'react'
import type { z } from 'zod'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { ButtonLink } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { NumberField } from '~/ui/number-field'
import { SelectField } from '~/ui/select-field'
import type { kitToPay } from './kit-to-pay.server'
import type { directPaymentForm } from './payment-forms'
import { PaymentPanel } from './payment-panel'

type Kit = NonNullable<Awaited<ReturnType<typeof kitToPay>>> & ComponentProps<typeof PaymentPanel>['due']

/** What was handed over of a kit and is due for it alone, then whom it was paid to, how, and the proof. */
export function DirectPaymentPanel({ kit, answer }: { kit: Kit; answer: FormAnswer | undefined }) {
  const t = useT()
  const [form, fields] = useForm<z.input<typeof directPaymentForm>>({
    id: 'payment',
    lastResult: answer?.lastResult,
    defaultValue: kit.total === 0 ? {} : { amount: kit.total },
  })
  const props = useFieldProps()
  return (
    <PaymentPanel
      due={kit}
      nothingDue={t('payments.nothingDueKit')}
      form={form}
      fields={fields}
      noteHint={t('payments.lessHint')}
      answer={answer}
    >
      <HiddenFields values={{ id: kit.formId, of: kit.of }} />
      {kit.of === 'supplierInKind' ? null : (
        <>
          <SelectField
            {...props(fields.payeeId)}
            label={t('payments.payee')}
            hint={t('payments.payeeHint')}
            placeholder={t('payments.payeeChoose')}
            options={kit.payees}
            required
          />
          <ButtonLink href="/suppliers/new" size="small" tone="quiet" icon="plus">
            {t('payments.payeeNew')}
          </ButtonLink>
        </>
      )}
      <NumberField
        {...props(fields.amount)}
        label={t('payments.amountPaid')}
        hint={t('payments.amountHint')}
        unit="F CFA"
        min={1}
        step={1}
        required
      />
    </PaymentPanel>
  )
}
