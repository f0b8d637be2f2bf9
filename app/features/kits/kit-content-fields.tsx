import type { FieldMetadata } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { IsAnotherSupplier } from '~/pieces/is-another-supplier'
import { WaivedQuotesFields } from '~/pieces/waived-quotes-fields'
import type { FormAnswer } from '~/server/answer-form.server'
import { Panel } from '~/ui/panel'
import { Stack } from '~/ui/page'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { KitLineRows, useKitLineNames, type LineDefault } from './kit-line-rows'

type Metadata = FieldMetadata<unknown, Record<string, unknown>>

type Props = {
  formId: string
  fields: Record<ContentField, Metadata>
  lines: LineDefault[]
  answer: FormAnswer | undefined
}

export type ContentField = 'supplier' | 'isAnotherSupplier' | 'waivedWhy' | 'waivedReason' | 'reason' | 'lines'

/** What the fields are called, by their names. */
export function useKitContentNames({ lines, answer }: Pick<Props, 'lines' | 'answer'>): Record<string, string> {
  const t = useT()
  return {
    ...{ supplier: t('kits.supplier'), reason: t('kits.reason'), lines: t('kits.lines.title') },
    ...{ waivedWhy: t('lots.waiverWhy'), waivedReason: t('lots.waiverReason') },
    ...useKitLineNames(lines, answer?.lastResult),
  }
}

/** What a request says: lines, supplier, and why. */
export function KitContentFields({ formId, fields, lines, answer }: Props) {
  const t = useT()
  const fieldProps = useFieldProps()
  return (
    <>
      <Panel title={t('kits.lines.title')} aside={<span className="small muted">{t('kits.lines.hint')}</span>} flush>
        <KitLineRows formId={formId} lines={lines} lastResult={answer?.lastResult} />
      </Panel>
      <Panel>
        <Stack>
          <TextField
            {...fieldProps(fields.supplier)}
            label={t('kits.supplier')}
            hint={t('kits.supplierHint')}
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
            {...fieldProps(fields.reason)}
            label={t('kits.reason')}
            hint={t('kits.reasonHint')}
            required
            maxLength={600}
          />
        </Stack>
      </Panel>
    </>
  )
}
