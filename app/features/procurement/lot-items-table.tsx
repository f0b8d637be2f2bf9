import { useFormats, useT } from '~/i18n/language'
import { useQuantityOf } from '~/pieces/quantity-of'
import { DataTable, type Column } from '~/ui/data-table'

export type LotItemRow = {
  id: string
  item: string
  unit: string
  quantity: number
  approvedUnitPrice: number
  received: number
  damaged: number
  open: number
}

/** What is bought, what of it came, and what is still to come. */
export function LotItemsTable({ caption, items, ordered }: { caption: string; items: LotItemRow[]; ordered: boolean }) {
  const t = useT()
  const { number, francs } = useFormats()
  const quantityOf = useQuantityOf()
  const columns: Column<LotItemRow>[] = [
    { key: 'item', head: t('lots.item'), rowHead: true, cell: ({ item }) => item },
    {
      key: 'quantity',
      head: t('lots.quantity'),
      kind: 'number',
      cell: ({ quantity, unit }) => quantityOf(quantity, unit),
    },
    {
      key: 'approved',
      head: t('lots.approved'),
      kind: 'number',
      cell: ({ approvedUnitPrice }) => francs(approvedUnitPrice),
    },
  ]
  if (ordered)
    columns.push(
      { key: 'received', head: t('lots.received'), kind: 'number', cell: ({ received }) => number(received, 0) },
      {
        key: 'damaged',
        head: t('lots.damaged'),
        kind: 'number',
        cell: ({ damaged }) => <span className={damaged > 0 ? 'late-text' : undefined}>{number(damaged, 0)}</span>,
      },
      {
        key: 'open',
        head: t('lots.toCome'),
        kind: 'number',
        cell: ({ open }) => <span className={open > 0 ? 'strong' : undefined}>{number(open, 0)}</span>,
      },
    )
  return <DataTable caption={caption} columns={columns} rows={items} rowKey={({ id }) => id} />
}
