import { getFormProps, useForm } from '@conform-to/react'
import type { ComponentProps } from 'react'
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
import { PayerRefused } from './payer-refused'
import { PaymentFields, usePaymentNames } from './payment-fields'
import type { directPaymentForm } from './payment-forms'

type Kit = NonNullable<Awaited<ReturnType<typeof kitToPay>>> & Pick<ComponentProps<typeof PaymentFields>, 'stepUp'>

/** What was handed over of a kit and is due for it alone, then whom it was paid to, how, and the proof. */
export function DirectPaymentPanel({ kit, answer }: { kit: Kit; answer: FormAnswer | undefined }) {
  const t = useT()
  const { francs } = useFormats()
  const [form, fields] = useForm<z.input<typeof directPaymentForm>>({
    id: 'payment',
    lastResult: answer?.lastResult,
    defaultValue: kit.total === 0 ? {} : { amount: kit.total },
  })
  const props = useFieldProps()
  const about = usePaymentNames()
  return (
    <Stack gap="large">
      <PayerRefused refusal={kit.refusal} />
      {kit.total === 0 ? null : (
        <Panel title={t('payments.due')} flush>
          <DueTable parts={kit.parts} />
        </Panel>
      )}
      {kit.total === 0 ? <Note>{t('payments.nothingDueKit')}</Note> : null}
      {(kit.total > 0 && kit.refusal === null) || answer ? (
        <Panel>
          <form method="post" encType="multipart/form-data" {...getFormProps(form)}>
            <Stack>
              <FormSummary form={form} refusal={readable(answer?.refusal, francs)} about={about} />
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
              <PaymentFields
                formId={form.id}
                fields={fields}
                today={kit.today}
                noteHint={t('payments.lessHint')}
                answer={answer}
                stepUp={kit.stepUp}
              />
            </Stack>
          </form>
        </Panel>
      ) : null}
    </Stack>
  )
}
