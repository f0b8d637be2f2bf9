import { useFormats, useT } from '~/i18n/language'
import { useQuantityOf } from '~/pieces/quantity-of'
import { DataTable, type Column } from '~/ui/data-table'
import { Panel } from '~/ui/panel'
import { LotStateTag } from './lot-state-tag'
import type { PurchaseLine, PurchaseOfKit } from './purchase-of-kit.server'

/** Where the goods of a kit are being bought, line by line. */
export function PurchasePanel({ purchase }: { purchase: PurchaseOfKit | null }) {
  const t = useT()
  const { date } = useFormats()
  const quantityOf = useQuantityOf()
  if (!purchase) return null
  const { lines, mayReadLots } = purchase
  const columns: Column<PurchaseLine>[] = [
    { key: 'item', head: t('lots.item'), rowHead: true, cell: ({ item }) => item },
    {
      key: 'quantity',
      head: t('lots.quantity'),
      kind: 'number',
      cell: ({ quantity, unit }) => quantityOf(quantity, unit),
    },
    {
      key: 'lot',
      head: t('lots.purchase'),
      cell: ({ lot }) =>
        lot === null ? t('lots.notYet') : mayReadLots ? <a href={`/lots/${lot.id}`}>{lot.number}</a> : lot.number,
    },
    {
      key: 'state',
      head: t('lots.state'),
      cell: ({ lot }) =>
        lot === null ? null : (
          <>
            <LotStateTag state={lot.state} />
            {lot.dueOn === null ? null : <div className="small muted">{t('lots.dueOn', { on: date(lot.dueOn) })}</div>}
          </>
        ),
    },
  ]
  return (
    <Panel title={t('lots.ofKit')} flush>
      <DataTable caption={t('lots.ofKit')} columns={columns} rows={lines} rowKey={({ id }) => id} />
    </Panel>
  )
}
