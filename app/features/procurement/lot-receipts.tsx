import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import { Panel } from '~/ui/panel'

type Receipt = {
  id: string
  receivedOn: string
  store: string
  by: string
  note: string | null
  lines: { lotItemId: string; received: number; damaged: number }[]
}
type Props = { receipts: Receipt[]; items: { id: string; item: string }[] }

/** Each time goods came in: what was in order, what was refused, who counted. */
export function LotReceipts({ receipts, items }: Props) {
  const t = useT()
  const { date } = useFormats()
  const said = ({ lotItemId, received, damaged }: Receipt['lines'][number]) => {
    const item = items.find(({ id }) => id === lotItemId)?.item ?? ''
    return damaged > 0
      ? t('lots.receipt.lineDamaged', { item, received, damaged })
      : t('lots.receipt.line', { item, received })
  }
  const columns: Column<Receipt>[] = [
    { key: 'on', head: t('lots.receipt.on'), rowHead: true, cell: ({ receivedOn }) => date(receivedOn) },
    {
      key: 'goods',
      head: t('lots.items'),
      cell: ({ lines, note }) => (
        <>
          {lines.map((line) => (
            <div key={line.lotItemId}>{said(line)}</div>
          ))}
          {note === null ? null : <div className="small muted">{note}</div>}
        </>
      ),
    },
    { key: 'store', head: t('stock.store'), cell: ({ store }) => store },
    { key: 'by', head: t('lots.receipt.by'), cell: ({ by }) => by },
  ]
  return (
    <Panel title={t('lots.receipts')} flush>
      <DataTable caption={t('lots.receipts')} columns={columns} rows={receipts} rowKey={({ id }) => id} />
    </Panel>
  )
}
