import { getFormProps, useForm } from '@conform-to/react'
import type { z } from 'zod'
import { fundCurrencies } from '~/domain/funds/fund-words'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import { FreshField } from '~/pieces/fresh-field'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { Segmented } from '~/ui/segmented'
import { TextField } from '~/ui/text-field'
import { usualRates } from '~/domain/funds/grant-amount'
import type { grantForm } from './grant-form'

/** Who gives, how much, in which currency, and for how long. */
export function GrantFormPanel({ id, answer }: { id: string; answer: FormAnswer | undefined }) {
  const t = useT()
  const { number } = useFormats()
  const [form, fields] = useForm<z.input<typeof grantForm>>({
    id: 'grant',
    lastResult: answer?.lastResult,
    defaultValue: { currency: 'XOF', rate: number(usualRates.EUR / 1_000, 3) },
  })
  const props = useFieldProps()
  return (
    <Panel>
      <form method="post" {...getFormProps(form)}>
        <Stack>
          <FormSummary form={form} refusal={answer?.refusal} />
          <HiddenFields values={{ id }} />
          <TextField
            {...props(fields.donor)}
            label={t('funds.form.donor')}
            hint={t('funds.form.donorHint')}
            maxLength={120}
            required
          />
          <TextField
            {...props(fields.reference)}
            label={t('funds.form.reference')}
            hint={t('funds.form.referenceHint')}
            maxLength={60}
            required
          />
          <FieldGrid columns={2}>
            <DateField {...props(fields.startsOn)} label={t('funds.form.startsOn')} required />
            <DateField
              {...props(fields.endsOn)}
              label={t('funds.form.endsOn')}
              hint={t('funds.form.endsOnHint')}
              required
            />
          </FieldGrid>
          <Segmented
            {...props(fields.currency)}
            legend={t('funds.form.currency')}
            options={fundCurrencies.map((value) => ({ value, label: t(`funds.form.currency.${value}`) }))}
            required
          />
          <FieldGrid columns={2}>
            <TextField
              {...props(fields.amount)}
              label={t('funds.form.amount')}
              hint={t('funds.form.amountHint')}
              inputMode="decimal"
              maxLength={30}
              required
            />
            <TextField
              {...props(fields.rate)}
              label={t('funds.form.rate')}
              hint={t('funds.form.rateHint')}
              inputMode="decimal"
              maxLength={12}
              required
            />
          </FieldGrid>
          <FreshField form={form} />
          <Button tone="go">{t('funds.form.save')}</Button>
        </Stack>
      </form>
    </Panel>
  )
}
