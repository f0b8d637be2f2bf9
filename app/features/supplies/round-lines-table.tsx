import { useFormats, useT } from '~/i18n/language'
import { LastPriceNote } from '~/pieces/last-price-note'
import { useQuantityOf } from '~/pieces/quantity-of'
import { DataTable } from '~/ui/data-table'
import type { RoundLine } from './lines-of-kits.server'

/** What each child is to get, and how much that is for all of them. */
export function RoundLinesTable({ lines, total }: { lines: RoundLine[]; total: number }) {
  const t = useT()
  const { francs, number } = useFormats()
  const quantityOf = useQuantityOf()
  return (
    <DataTable
      caption={t('supplies.lines')}
      rows={lines}
      rowKey={({ key }) => key}
      foot={[t('supplies.sum'), '', '', '', francs(total)]}
      columns={[
        {
          key: 'item',
          head: t('supplies.item'),
          rowHead: true,
          cell: ({ item }) => item,
        },
        {
          key: 'each',
          head: t('supplies.each'),
          kind: 'number',
          cell: ({ quantity, unit }) => quantityOf(quantity, unit),
        },
        { key: 'children', head: t('supplies.children'), kind: 'number', cell: ({ children }) => number(children, 0) },
        {
          key: 'price',
          head: t('supplies.unitPrice'),
          kind: 'number',
          cell: ({ unitPrice, unitPriceCeiling, last }) => (
            <>
              {number(unitPrice, 0)}
              {unitPriceCeiling !== null && unitPrice > unitPriceCeiling ? (
                <span className="block tiny late-text">
                  {t('supplies.aboveCeiling', { ceiling: number(unitPriceCeiling, 0) })}
                </span>
              ) : null}
              <LastPriceNote last={last} />
            </>
          ),
        },
        { key: 'total', head: t('supplies.total'), kind: 'number', cell: (line) => francs(line.total) },
      ]}
    />
  )
}
