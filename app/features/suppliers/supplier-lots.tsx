import { mostShown } from '~/domain/most-shown'
import type { LotState } from '~/domain/procurement/procurement-words'
import { useFormats, useT } from '~/i18n/language'
import { AtMost } from '~/pieces/at-most'
import { DataTable, type Column } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'

type Row = { id: string; number: string; state: LotState; total: number; quotedOn: string; chosen: boolean }

/** What this supplier quoted for, the newest first. */
export function SupplierLots({ lots }: { lots: Row[] }) {
  const t = useT()
  const { date, francs } = useFormats()
  const columns: Column<Row>[] = [
    {
      key: 'number',
      head: t('lots.number'),
      rowHead: true,
      cell: ({ id, number }) => <a href={`/lots/${id}`}>{number}</a>,
    },
    { key: 'state', head: t('lots.state'), cell: ({ state }) => t(`lots.state.${state}`) },
    { key: 'on', head: t('lots.quote.on'), cell: ({ quotedOn }) => date(quotedOn) },
    { key: 'total', head: t('lots.total'), kind: 'number', cell: ({ total }) => francs(total) },
    {
      key: 'chosen',
      head: t('suppliers.outcome'),
      cell: ({ chosen }) =>
        chosen ? (
          <Tag tone="accent" icon="check">
            {t('lots.quote.chosen')}
          </Tag>
        ) : (
          t('lots.quote.notChosen')
        ),
    },
  ]
  return (
    <>
      <Panel title={t('suppliers.quotes')} flush>
        {lots.length > 0 ? (
          <DataTable
            caption={t('suppliers.quotes')}
            columns={columns}
            rows={lots}
            rowKey={({ id, quotedOn }) => `${id}${quotedOn}`}
          />
        ) : (
          <Empty icon="inbox" title={t('suppliers.noQuotes')} />
        )}
      </Panel>
      <AtMost rows={lots.length} most={mostShown.supplierLots}>
        {t('list.newest')}
      </AtMost>
    </>
  )
}
