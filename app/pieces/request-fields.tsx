import type { FieldMetadata } from '@conform-to/react'
import type { ComponentProps } from 'react'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { IsAnotherSupplier } from './is-another-supplier'
import { WaivedQuotesFields } from './waived-quotes-fields'

export type RequestField = 'supplier' | 'isAnotherSupplier' | 'waivedWhy' | 'waivedReason' | 'reason'

type Props = {
  fields: Record<RequestField, FieldMetadata>
  refusal: ComponentProps<typeof IsAnotherSupplier>['refusal']
  supplierHint: string
  reason: { label: string; hint: string }
}

/** What the fields are called, by their names; the reason is called what the request is for. */
export function useRequestNames() {
  const t = useT()
  return { supplier: t('kits.supplier'), waivedWhy: t('lots.waiverWhy'), waivedReason: t('lots.waiverReason') }
}

/** Where a request is to be bought, and why it is made; for one person's kit and for a class. */
export function RequestFields({ fields, refusal, supplierHint, reason }: Props) {
  const t = useT()
  const props = useFieldProps()
  return (
    <Panel>
      <Stack>
        <TextField
          {...props(fields.supplier)}
          label={t('kits.supplier')}
          hint={supplierHint}
          optionalWord={t('form.optional')}
          maxLength={120}
        />
        <IsAnotherSupplier name={fields.isAnotherSupplier.name} id={fields.isAnotherSupplier.id} refusal={refusal} />
        <WaivedQuotesFields
          why={fields.waivedWhy}
          reason={fields.waivedReason}
          hint={t('kits.waived.onlyWhereNamed')}
        />
        <TextArea {...props(fields.reason)} {...reason} required maxLength={600} />
      </Stack>
    </Panel>
  )
}
