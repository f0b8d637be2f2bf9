import { shortages } from '~/domain/kits/shortages'
import { useT } from '~/i18n/language'
import { useQuantityOf } from '~/pieces/quantity-of'
import { DataTable, type Column } from '~/ui/data-table'
import type { Receipt, ReceiptLine } from './receipt.server'

/** What was handed over, line by line. */
export function ReceiptLines({ receipt }: { receipt: Pick<Receipt, 'number' | 'lines'> }) {
  const t = useT()
  const quantityOf = useQuantityOf()
  const columns: Column<ReceiptLine>[] = [
    {
      key: 'item',
      head: t('kits.line.item'),
      rowHead: true,
      cell: ({ item }) => item,
    },
    {
      key: 'approved',
      head: t('kits.line.approved'),
      kind: 'number',
      cell: ({ approved, unit }) => quantityOf(approved, unit),
    },
    {
      key: 'delivered',
      head: t('kits.line.delivered'),
      kind: 'number',
      cell: ({ quantity, unit }) => <strong>{quantityOf(quantity, unit)}</strong>,
    },
    {
      key: 'why',
      head: t('kits.line.shortage'),
      cell: ({ shortageWhy }) => {
        const known = shortages.find((code) => code === shortageWhy)
        return known === undefined ? shortageWhy : t(`kits.shortage.${known}`)
      },
    },
  ]
  return (
    <DataTable
      caption={t('kits.receipt.lines', { number: receipt.number })}
      columns={columns}
      rows={receipt.lines}
      rowKey={({ id }) => id}
      tight
    />
  )
}
