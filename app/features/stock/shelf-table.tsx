import { useT } from '~/i18n/language'
import { useQuantityOf } from '~/pieces/quantity-of'
import { DataTable, type Column } from '~/ui/data-table'
import type { SetAside } from './set-aside.server'

type Row = { itemKey: string; item: string; unit: string; quantity: number; aside: SetAside[] }

/** What lies in a store, and for which kits it was bought. */
export function ShelfTable({ caption, storeId, rows }: { caption: string; storeId: string; rows: Row[] }) {
  const t = useT()
  const quantityOf = useQuantityOf()
  const columns: Column<Row>[] = [
    {
      key: 'item',
      head: t('lots.item'),
      rowHead: true,
      cell: ({ itemKey, item }) => <a href={`/stock/${storeId}/${itemKey}`}>{item}</a>,
    },
    {
      key: 'quantity',
      head: t('stock.there'),
      kind: 'number',
      cell: ({ quantity, unit }) => <strong>{quantityOf(quantity, unit)}</strong>,
    },
    {
      key: 'aside',
      head: t('stock.aside'),
      cell: ({ aside, unit }) =>
        aside.length === 0
          ? t('stock.asideNone')
          : t('stock.asideOf', {
              quantity: quantityOf(
                aside.reduce((total, { quantity }) => total + quantity, 0),
                unit,
              ),
              count: new Set(aside.map(({ kitNumber }) => kitNumber)).size,
            }),
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ itemKey }) => itemKey} />
}
