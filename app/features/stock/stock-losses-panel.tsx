import { mostShown } from '~/domain/most-shown'
import { useFormats, useT } from '~/i18n/language'
import { AtMost } from '~/pieces/at-most'
import { useQuantityOf } from '~/pieces/quantity-of'
import { DataTable, type Column } from '~/ui/data-table'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'
import type { StockLossView } from './stock-losses.server'

type Props = { losses: StockLossView[]; /** The thing is named where several are listed. */ things?: boolean }

/** What was reported gone, and what became of each report. */
export function StockLossesPanel({ losses, things = false }: Props) {
  const t = useT()
  const { date } = useFormats()
  const quantityOf = useQuantityOf()
  if (losses.length === 0) return null
  const title = t(things ? 'stock.loss.waitingHere' : 'stock.loss.title')
  const columns: Column<StockLossView>[] = [
    {
      key: 'what',
      head: t('stock.loss.what'),
      rowHead: true,
      cell: ({ id, item, quantity, unit }) => (
        <a href={`/stock/losses/${id}/decision`}>
          {things ? t('stock.loss.ofItem', { quantity: quantityOf(quantity, unit), item }) : quantityOf(quantity, unit)}
        </a>
      ),
    },
    { key: 'on', head: t('stock.on'), cell: ({ lostOn }) => date(lostOn) },
    { key: 'why', head: t('stock.why'), cell: ({ reason }) => reason },
    { key: 'by', head: t('stock.by'), cell: ({ reportedBy }) => reportedBy },
    {
      key: 'state',
      head: t('stock.loss.state'),
      cell: ({ decision }) =>
        decision === null ? (
          <Tag tone="late">{t('stock.loss.waiting')}</Tag>
        ) : (
          t(`stock.loss.answered.${decision.outcome}`, { name: decision.by })
        ),
    },
  ]
  return (
    <>
      <Panel title={title} flush>
        <DataTable caption={title} columns={columns} rows={losses} rowKey={({ id }) => id} />
      </Panel>
      <AtMost rows={losses.length} most={mostShown.stockLosses}>
        {t(things ? 'list.oldest' : 'list.newest')}
      </AtMost>
    </>
  )
}
