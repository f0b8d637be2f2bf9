import type { StockMovementKind } from '~/domain/procurement/procurement-words'
import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'

type Row = {
  id: string
  kind: StockMovementKind
  signed: number
  movedOn: string
  reason: string | null
  pictures: string[]
  by: string
  kitNumber: string | null
  lot: { id: string; number: string } | null
}

/** How one thing came to a store and left it, the newest first. */
export function MovementTable({ caption, rows }: { caption: string; rows: Row[] }) {
  const t = useT()
  const { date, number } = useFormats()
  const columns: Column<Row>[] = [
    { key: 'on', head: t('stock.on'), rowHead: true, cell: ({ movedOn }) => date(movedOn) },
    { key: 'kind', head: t('stock.kind'), cell: ({ kind }) => t(`stock.kind.${kind}`) },
    {
      key: 'quantity',
      head: t('lots.quantity'),
      kind: 'number',
      cell: ({ signed }) => (signed > 0 ? t('stock.plus', { quantity: number(signed, 0) }) : number(signed, 0)),
    },
    {
      key: 'why',
      head: t('stock.why'),
      cell: ({ reason, kitNumber, lot, pictures }) => (
        <>
          {lot === null ? null : <a href={`/lots/${lot.id}`}>{lot.number}</a>}
          {kitNumber === null ? null : <span className="mono">{kitNumber}</span>}
          {reason === null ? null : <span>{reason}</span>}
          {pictures.map((id, index) => (
            <a key={id} href={`/files/${id}`}>
              {t('stock.loss.picture', { number: index + 1 })}
            </a>
          ))}
        </>
      ),
    },
    { key: 'by', head: t('stock.by'), cell: ({ by }) => by },
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
