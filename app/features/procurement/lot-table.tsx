import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import type { LotRow } from './lot-list.server'
import { LotStateTag } from './lot-state-tag'

export function LotTable({ caption, rows }: { caption: string; rows: LotRow[] }) {
  const t = useT()
  const { date, francs, list } = useFormats()
  const columns: Column<LotRow>[] = [
    {
      key: 'number',
      head: t('lots.number'),
      rowHead: true,
      cell: ({ id, number, market }) => (
        <>
          <a href={`/lots/${id}`}>{number}</a>
          {market === null ? null : <div className="small muted">{market}</div>}
        </>
      ),
    },
    {
      key: 'things',
      head: t('lots.things'),
      cell: ({ things, kits }) => (
        <>
          {things.length > shownThings
            ? t('lots.thingsMore', { things: list(things.slice(0, shownThings)), count: things.length - shownThings })
            : list(things)}
          <div className="small muted">{t('lots.forKits', { count: kits })}</div>
        </>
      ),
    },
    {
      key: 'state',
      head: t('lots.state'),
      cell: ({ state, days }) => (
        <>
          <LotStateTag state={state} />
          <div className="small muted">{t('lots.days', { count: days })}</div>
        </>
      ),
    },
    {
      key: 'supplier',
      head: t('lots.supplier'),
      cell: ({ supplier, orderNumber, dueOn }) => (
        <>
          {supplier ?? t('lots.noSupplier')}
          {orderNumber === null ? null : <div className="small mono">{orderNumber}</div>}
          {dueOn === null ? null : <div className="small muted">{t('lots.dueOn', { on: date(dueOn) })}</div>}
        </>
      ),
    },
    {
      key: 'total',
      head: t('lots.total'),
      kind: 'number',
      cell: ({ total }) => (total === null ? t('lots.noTotal') : francs(total)),
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

const shownThings = 3
