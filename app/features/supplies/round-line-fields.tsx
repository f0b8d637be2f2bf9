import type { SubmissionResult } from '@conform-to/react'
import { LastPriceNote } from '~/pieces/last-price-note'
import { useFormats, useLocale, useT } from '~/i18n/language'
import { useUnitWord } from '~/pieces/unit-word'
import { DataTable } from '~/ui/data-table'
import { Icon } from '~/ui/icon'
import { NumberField } from '~/ui/number-field'
import { Row } from '~/ui/page'
import { useListFields } from './use-list-fields'
import type { RoundRequestChoices } from './round-request-choices.server'

type Line = NonNullable<RoundRequestChoices['type']>['lines'][number]
type Props = { formId: string; lines: Line[]; lastResult: SubmissionResult | undefined }

/** The lines of the catalogue with how many for one child and at what price; 0 leaves one out. */
export function RoundLineFields({ formId, lines, lastResult }: Props) {
  const t = useT()
  const locale = useLocale()
  const { number } = useFormats()
  const unitWord = useUnitWord()
  const known = lines.map(({ quantity, unitPrice }) => ({
    quantity: String(quantity),
    unitPrice: unitPrice === null ? '' : String(unitPrice),
  }))
  const { field } = useListFields(formId, 'lines', known, lastResult)
  const rows = lines.map((line, index) => ({ line, index }))
  return (
    <>
      {rows.map(({ line, index }) => (
        <input key={line.position} type="hidden" name={`lines[${index}].position`} value={line.position} />
      ))}
      <DataTable
        caption={t('supplies.lines')}
        captionShown
        rows={rows}
        rowKey={({ index }) => String(index)}
        tight
        columns={[
          {
            key: 'item',
            head: t('supplies.item'),
            rowHead: true,
            cell: ({ line }) => (
              <Row>
                <Icon name={line.icon} />
                <span>
                  {line.item[locale]}
                  <span className="block tiny muted">{unitWord(line.unit)}</span>
                </span>
              </Row>
            ),
          },
          {
            key: 'quantity',
            head: t('supplies.each'),
            cell: ({ line, index }) => (
              <NumberField {...field(index, 'quantity', t('supplies.eachOf', { item: line.item[locale] }))} min={0} />
            ),
          },
          {
            key: 'price',
            head: t('supplies.unitPrice'),
            cell: ({ line, index }) => (
              <>
                <NumberField
                  {...field(index, 'unitPrice', t('supplies.priceOf', { item: line.item[locale] }))}
                  unit="F CFA"
                  min={1}
                />
                <LastPriceNote last={line.last} />
              </>
            ),
          },
          {
            key: 'ceiling',
            head: t('supplies.ceiling'),
            kind: 'number',
            cell: ({ line }) =>
              line.unitPriceCeiling === null ? t('supplies.noCeiling') : number(line.unitPriceCeiling, 0),
          },
        ]}
      />
    </>
  )
}
