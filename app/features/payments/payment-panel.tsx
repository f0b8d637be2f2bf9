import { getFormProps, useForm } from '@conform-to/react'
import type { z } from 'zod'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { readable } from '~/forms/readable-refusal'
import { useFormats, useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { ButtonLink } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { NumberField } from '~/ui/number-field'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import { DueTable } from './due-table'
import type { kitToPay } from './kit-to-pay.server'
import type { lotToPay } from './lot-to-pay.server'
import { PayerRefused } from './payer-refused'
import { PaymentFields, usePaymentNames } from './payment-fields'
import type { directPaymentForm, lotPaymentForm } from './payment-forms'

type Due = NonNullable<Awaited<ReturnType<typeof kitToPay | typeof lotToPay>>>

/** What is due of a lot or of a kit alone, then how much was paid, of a kit to whom, how, and the proof. */
export function PaymentPanel({ due, answer }: { due: Due; answer: FormAnswer | undefined }) {
  const t = useT()
  const { francs } = useFormats()
  const kit = 'of' in due ? due : null
  const [form, fields] = useForm<z.input<typeof directPaymentForm> & z.input<typeof lotPaymentForm>>({
    id: 'payment',
    lastResult: answer?.lastResult,
    defaultValue: kit && kit.total > 0 ? { amount: kit.total } : {},
  })
  const props = useFieldProps()
  const about = usePaymentNames()
  return (
    <Stack gap="large">
      <PayerRefused refusal={due.refusal} />
      {due.total === 0 ? (
        <Note>{t(kit ? 'payments.nothingDueKit' : 'payments.nothingDueLot')}</Note>
      ) : (
        <Panel title={t('payments.due')} flush>
          <DueTable parts={due.parts} />
        </Panel>
      )}
      {(due.total > 0 && due.refusal === null) || answer ? (
        <Panel>
          <form method="post" encType="multipart/form-data" {...getFormProps(form)}>
            <Stack>
              <FormSummary form={form} refusal={readable(answer?.refusal, francs)} about={about} />
              <HiddenFields values={{ id: due.formId, ...(kit && { of: kit.of }) }} />
              {kit && kit.of !== 'supplierInKind' ? (
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
              ) : null}
              <NumberField
                {...props(kit ? fields.amount : fields.invoiceTotal)}
                label={t(kit ? 'payments.amountPaid' : 'payments.invoiceTotal')}
                hint={t(kit ? 'payments.amountHint' : 'payments.invoiceHint')}
                unit="F CFA"
                min={1}
                step={1}
                required
              />
              <PaymentFields
                form={form}
                fields={fields}
                today={due.today}
                noteHint={t(kit ? 'payments.lessHint' : 'payments.noteHint')}
                answer={answer}
              />
            </Stack>
          </form>
        </Panel>
      ) : null}
    </Stack>
  )
}
