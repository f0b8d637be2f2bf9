import { useFormats, useT } from '~/i18n/language'
import { useQuantityOf } from '~/pieces/quantity-of'
import { DataTable, type Column } from '~/ui/data-table'

type Row = {
  kitLineId: string
  kitNumber: string
  place: string | null
  item: string
  unit: string
  quantity: number
  received: number
  approvedUnitPrice: number
}

/** Which kits a purchase is for, by number and commune: whoever buys needs no family's name. */
export function LotKitsTable({ caption, rows }: { caption: string; rows: Row[] }) {
  const t = useT()
  const { number, francs } = useFormats()
  const quantityOf = useQuantityOf()
  const columns: Column<Row>[] = [
    {
      key: 'kit',
      head: t('lots.kit'),
      rowHead: true,
      cell: ({ kitNumber, place }) => (
        <>
          <span className="mono">{kitNumber}</span>
          {place === null ? null : <div className="small muted">{place}</div>}
        </>
      ),
    },
    { key: 'item', head: t('lots.item'), cell: ({ item }) => item },
    {
      key: 'quantity',
      head: t('lots.quantity'),
      kind: 'number',
      cell: ({ quantity, unit }) => quantityOf(quantity, unit),
    },
    {
      key: 'price',
      head: t('lots.approvedForKit'),
      kind: 'number',
      cell: ({ approvedUnitPrice }) => francs(approvedUnitPrice),
    },
    { key: 'received', head: t('lots.received'), kind: 'number', cell: ({ received }) => number(received, 0) },
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ kitLineId }) => kitLineId} />
}
