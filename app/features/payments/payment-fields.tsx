import type { FieldMetadata } from '@conform-to/react'
import type { ComponentProps } from 'react'
import { paymentMethods } from '~/domain/procurement/procurement-words'
import { useFieldProps } from '~/forms/form-summary'
import { PicturesField } from '~/forms/pictures-field'
import { useT } from '~/i18n/language'
import { FreshField } from '~/pieces/fresh-field'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { Stack } from '~/ui/page'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'

type Props = {
  form: { id: string } & ComponentProps<typeof FreshField>['form']
  fields: {
    method: FieldMetadata<string>
    reference: FieldMetadata<string>
    paidOn: FieldMetadata<string>
    note: FieldMetadata<string | undefined>
  }
  today: string
  noteHint: string
  answer: FormAnswer | undefined
}

/** What the fields of a payment are called, by their names. */
export function usePaymentNames() {
  const t = useT()
  return {
    invoiceTotal: t('payments.invoiceTotal'),
    amount: t('payments.amountPaid'),
    payeeId: t('payments.payee'),
    method: t('payments.method'),
    reference: t('payments.reference'),
    paidOn: t('payments.paidOn'),
  }
}

/** How, when and with which proof money left. */
export function PaymentFields({ form, fields, today, noteHint, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  return (
    <Stack>
      <ChoiceCards
        {...props(fields.method)}
        legend={t('payments.method')}
        options={paymentMethods.map((value) => ({ value, label: t(`payments.method.${value}`) }))}
        required
      />
      <FieldGrid columns={2}>
        <TextField
          {...props(fields.reference)}
          label={t('payments.reference')}
          hint={t('payments.referenceHint')}
          maxLength={60}
          required
        />
        <DateField {...props(fields.paidOn)} label={t('payments.paidOn')} max={today} required />
      </FieldGrid>
      <PicturesField
        formId={form.id}
        label={t('payments.proof')}
        hint={t('payments.proofHint')}
        answer={answer}
        required
      />
      <TextArea
        {...props(fields.note)}
        label={t('payments.note')}
        hint={noteHint}
        optionalWord={t('form.optional')}
        maxLength={500}
      />
      <FreshField form={form} />
      <Button tone="go">{t('payments.record')}</Button>
    </Stack>
  )
}
