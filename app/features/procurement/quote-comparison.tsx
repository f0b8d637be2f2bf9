import type { LastPrice } from '~/server/last-prices.server'
import { useFormats, useT } from '~/i18n/language'
import { useQuantityOf } from '~/pieces/quantity-of'
import { DataTable, type Column } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Icon } from '~/ui/icon'
import { Tag } from '~/ui/tag'
import type { LotItemRow } from './lot-items-table'
import type { QuotedPrice, QuoteView } from './lot-quotes.server'

type Item = LotItemRow & { itemKey: string }
type Props = { caption: string; items: Item[]; quotes: QuoteView[]; last: Record<string, LastPrice>; percent: number }

/** The suppliers side by side, thing by thing: the cheapest, and what is above the approval or the last price, in words. */
export function QuoteComparison({ caption, items, quotes, last, percent }: Props) {
  const t = useT()
  const { date, number, francs } = useFormats()
  const quantityOf = useQuantityOf()
  if (quotes.length === 0) return <Empty icon="inbox" title={t('lots.quote.none')} />
  const columns: Column<Item>[] = [
    {
      key: 'item',
      head: t('lots.item'),
      rowHead: true,
      cell: ({ item, quantity, unit }) => (
        <>
          {item}
          <div className="small muted">{quantityOf(quantity, unit)}</div>
        </>
      ),
    },
    {
      key: 'approved',
      head: t('lots.approved'),
      kind: 'number',
      cell: ({ approvedUnitPrice }) => number(approvedUnitPrice, 0),
    },
    {
      key: 'last',
      head: t('lots.lastPaid'),
      kind: 'number',
      cell: ({ itemKey }) => {
        const paid = last[itemKey]
        if (!paid) return t('lots.neverPaid')
        return (
          <>
            {number(paid.unitPrice, 0)}
            <div className="small muted">
              {paid.market === ''
                ? date(paid.paidOn)
                : t('lots.paidAt', { market: paid.market, on: date(paid.paidOn) })}
            </div>
          </>
        )
      },
    },
    ...quotes.map((quote): Column<Item> => ({
      key: quote.id,
      label: quote.supplier,
      kind: 'number',
      head: (
        <>
          {quote.supplier}
          <div className="small muted">{date(quote.quotedOn)}</div>
          {quote.chosen ? (
            <Tag tone="accent" icon="check">
              {t('lots.quote.chosen')}
            </Tag>
          ) : null}
        </>
      ),
      cell: ({ id }) => <Price price={quote.prices[id]} percent={percent} />,
    })),
  ]
  const foot = [
    t('lots.total'),
    null,
    null,
    ...quotes.map(({ id, total, cheapest, retired, mine }) => (
      <span key={id}>
        <strong>{francs(total)}</strong>
        {cheapest ? <div className="small">{t('lots.quote.cheapest')}</div> : null}
        {retired ? <div className="small late-text">{t('suppliers.retired')}</div> : null}
        {mine ? <div className="small late-text">{t('lots.quote.tied')}</div> : null}
      </span>
    )),
  ]
  return <DataTable caption={caption} columns={columns} rows={items} rowKey={({ id }) => id} foot={foot} />
}

function Price({ price, percent }: { price: QuotedPrice | undefined; percent: number }) {
  const t = useT()
  const { number } = useFormats()
  if (!price) return null
  return (
    <>
      {number(price.unitPrice, 0)}
      {price.cheapest ? <div className="small">{t('lots.quote.cheapest')}</div> : null}
      {price.aboveApproved ? (
        <div className="small late-text">
          <Icon name="alert" /> {t('lots.quote.above')}
        </div>
      ) : null}
      {price.flagged ? (
        <div className="small late-text">
          <Icon name="flag" /> {t('lots.quote.flagged', { percent })}
        </div>
      ) : null}
    </>
  )
}
