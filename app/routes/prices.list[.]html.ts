import { Readable } from 'node:stream'
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { offlinePriceList } from '~/features/prices/offline-price-list'
import { priceList, pricesOfMarket } from '~/features/prices/price-list.server'
import { translator } from '~/i18n/translator'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { localeOf } from '~/server/locale.server'

export const handle = { access: 'price.read' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'price.read')
  const list = found(await priceList(context, { market: null, words: '' }))
  const ofMarket = (market: string) => pricesOfMarket(context, market, list.percent)
  const locale = localeOf(request)
  const parts = offlinePriceList(list, ofMarket, locale, translator(locale))
  return new Response(createReadableStreamFromReadable(Readable.from(parts)), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Disposition': `attachment; filename="komawa-${list.today}.html"`,
    },
  })
}
