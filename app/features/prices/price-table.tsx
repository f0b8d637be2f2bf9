import { useFormats, useT } from '~/i18n/language'
import { useUnitWord } from '~/pieces/unit-word'
import { DataTable } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import { useMarketWord } from './market-word'
import type { ListedPrice } from './price-list.server'

type Props = { prices: ListedPrice[]; percent: number; paper?: boolean }

/** What was last paid for each thing, where and when, and whether it went up. */
export function PriceTable({ prices, percent, paper = false }: Props) {
  const t = useT()
  const { number, date } = useFormats()
  const unitWord = useUnitWord()
  const marketWord = useMarketWord()
  return (
    <DataTable
      caption={t('page.prices')}
      rows={prices}
      rowKey={({ key }) => key}
      tight={paper}
      columns={[
        { key: 'item', head: t('prices.item'), rowHead: true, cell: ({ item }) => item },
        { key: 'unit', head: t('prices.unit'), cell: ({ unit }) => unitWord(unit) },
        { key: 'market', head: t('prices.market'), cell: ({ market }) => marketWord(market) },
        { key: 'price', head: t('prices.price'), kind: 'number', cell: ({ unitPrice }) => number(unitPrice, 0) },
        { key: 'on', head: t('prices.on'), cell: ({ paidOn }) => date(paidOn) },
        {
          key: 'before',
          head: t('prices.before'),
          kind: 'number',
          cell: ({ priceBefore, flagged }) =>
            priceBefore === null ? (
              t('prices.first')
            ) : (
              <>
                {number(priceBefore, 0)} {flagged ? <Tag tone="late">{t('prices.risen', { percent })}</Tag> : null}
              </>
            ),
        },
      ]}
    />
  )
}
