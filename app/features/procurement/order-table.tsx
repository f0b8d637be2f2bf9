import { useFormats, useT } from '~/i18n/language'
import { useQuantityOf } from '~/pieces/quantity-of'
import { DataTable, type Column } from '~/ui/data-table'
import type { QuotedPrice } from './lot-quotes.server'

type Item = { id: string; position: number; item: string; unit: string; quantity: number }
type Props = { items: Item[]; quote: { total: number; prices: Record<string, QuotedPrice> } }

/** The lines of an order at the prices of the quote that was chosen. */
export function OrderTable({ items, quote }: Props) {
  const t = useT()
  const { number, francs } = useFormats()
  const quantityOf = useQuantityOf()
  const priceOf = (id: string) => quote.prices[id]?.unitPrice ?? 0
  const columns: Column<Item>[] = [
    { key: 'position', head: t('lots.order.line'), cell: ({ position }) => position },
    { key: 'item', head: t('lots.item'), rowHead: true, cell: ({ item }) => item },
    {
      key: 'quantity',
      head: t('lots.quantity'),
      kind: 'number',
      cell: ({ quantity, unit }) => quantityOf(quantity, unit),
    },
    { key: 'price', head: t('lots.order.price'), kind: 'number', cell: ({ id }) => number(priceOf(id), 0) },
    {
      key: 'total',
      head: t('lots.total'),
      kind: 'number',
      cell: ({ id, quantity }) => number(priceOf(id) * quantity, 0),
    },
  ]
  const foot = [null, t('lots.total'), null, null, <strong key="total">{francs(quote.total)}</strong>]
  return (
    <DataTable caption={t('lots.order.caption')} columns={columns} rows={items} rowKey={({ id }) => id} foot={foot} />
  )
}
