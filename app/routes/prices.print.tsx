import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useMarketWord } from '~/features/prices/market-word'
import { priceFilter } from '~/features/prices/price-filter'
import { priceList } from '~/features/prices/price-list.server'
import { PriceTable } from '~/features/prices/price-table'
import { useT } from '~/i18n/language'
import { PrintFrame } from '~/print-frame'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Code } from '~/ui/code'
import { Empty } from '~/ui/empty'

export const handle = { access: 'price.read', title: 'prices.title', nav: 'kits' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'price.read')
  const filter = priceFilter(request)
  const printed = { by: context.actor.displayName, at: context.now }
  return { ...found(await priceList(context, filter)), filter, printed }
}

/** The price list on paper, with the day it was made and the chain's code. */
export default function PricesOnPaper() {
  const t = useT()
  const marketWord = useMarketWord()
  const { prices, more, percent, filter, chainCode, printed } = useLoaderData<typeof loader>()
  return (
    <PrintFrame
      title={t('prices.title')}
      lead={filter.market === null ? t('prices.allMarkets') : marketWord(filter.market)}
      back="/prices"
      printed={printed}
    >
      {more ? <p className="strong">{t('prices.cut', { count: prices.length })}</p> : null}
      {prices.length > 0 ? (
        <PriceTable prices={prices} percent={percent} paper />
      ) : (
        <Empty icon="coin" title={t('prices.emptyTitle')}>
          {t('prices.empty')}
        </Empty>
      )}
      {chainCode === null ? null : (
        <p className="small">
          {t('prices.chainIs')} <Code>{chainCode}</Code>
        </p>
      )}
    </PrintFrame>
  )
}
