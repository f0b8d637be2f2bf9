import type { FieldMetadata } from '@conform-to/react'
import type { ComponentProps } from 'react'
import { useFieldProps } from '~/forms/form-summary'
import { useLocale, useT } from '~/i18n/language'
import { IsAnotherSupplier } from '~/pieces/is-another-supplier'
import { WaivedQuotesFields } from '~/pieces/waived-quotes-fields'
import type { FormAnswer } from '~/server/answer-form.server'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { RoundLineFields } from './round-line-fields'

type Metadata = FieldMetadata<string, Record<string, string>>
type Props = {
  formId: string
  fields: Record<RoundContentField, Metadata>
  lines: ComponentProps<typeof RoundLineFields>['lines']
  answer: FormAnswer | undefined
}

export type RoundContentField = 'supplier' | 'isAnotherSupplier' | 'waivedWhy' | 'waivedReason' | 'reason'

/** What the fields are called, by their names. */
export function useRoundContentNames(lines: Props['lines']): Record<string, string> {
  const t = useT()
  const locale = useLocale()
  const named = lines.flatMap(({ item }, index) => [
    [`lines[${index}].quantity`, t('supplies.eachOf', { item: item[locale] })] as const,
    [`lines[${index}].unitPrice`, t('supplies.priceOf', { item: item[locale] })] as const,
  ])
  return {
    ...{ supplier: t('supplies.supplier'), reason: t('supplies.reason') },
    ...{ waivedWhy: t('lots.waiverWhy'), waivedReason: t('lots.waiverReason') },
    ...Object.fromEntries(named),
  }
}

/** Lines, supplier and reason, the same for every child. */
export function RoundContentFields({ formId, fields, lines, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  return (
    <>
      <Panel flush>
        <RoundLineFields formId={formId} lines={lines} lastResult={answer?.lastResult} />
      </Panel>
      <Panel>
        <Stack>
          <TextField
            {...props(fields.supplier)}
            label={t('supplies.supplier')}
            hint={t('supplies.supplierHint')}
            optionalWord={t('form.optional')}
            maxLength={120}
          />
          <IsAnotherSupplier
            name={fields.isAnotherSupplier.name}
            id={fields.isAnotherSupplier.id}
            refusal={answer?.refusal}
          />
          <WaivedQuotesFields
            why={fields.waivedWhy}
            reason={fields.waivedReason}
            hint={t('kits.waived.onlyWhereNamed')}
          />
          <TextArea
            {...props(fields.reason)}
            label={t('supplies.reason')}
            hint={t('supplies.reasonHint')}
            required
            maxLength={600}
          />
        </Stack>
      </Panel>
    </>
  )
}
