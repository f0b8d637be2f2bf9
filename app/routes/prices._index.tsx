import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { priceFilter } from '~/features/prices/price-filter'
import { priceList } from '~/features/prices/price-list.server'
import { PriceTable } from '~/features/prices/price-table'
import { useMarketWord } from '~/features/prices/market-word'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { FilterBar } from '~/ui/filter-bar'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'

export const handle = { access: 'price.read', title: 'page.prices', nav: 'kits' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'price.read')
  const filter = priceFilter(request)
  return { ...found(await priceList(context, filter)), filter }
}

export default function Prices() {
  const t = useT()
  const marketWord = useMarketWord()
  const { prices, markets, more, percent, filter } = useLoaderData<typeof loader>()
  const search = new URLSearchParams(filter.market === null ? {} : { market: filter.market }).toString()
  const filtered = filter.market !== null || filter.words !== ''
  return (
    <Page>
      <PageHeader
        title={t('page.prices')}
        lead={t('prices.lead', { percent })}
        actions={
          <>
            <ButtonLink href={`/prices/print?${search}`} icon="print">
              {t('prices.print')}
            </ButtonLink>
            <ButtonLink href="/prices/list.html" icon="download">
              {t('prices.file')}
            </ButtonLink>
          </>
        }
      />
      <Stack gap="large">
        <FilterBar
          label={t('prices.filter')}
          submit={t('prices.show')}
          {...(filtered ? { reset: { href: '/prices', label: t('prices.all') } } : {})}
        >
          <SelectField
            name="market"
            label={t('prices.market')}
            placeholder={t('prices.allMarkets')}
            options={markets.filter(Boolean).map((market) => ({ value: market, label: marketWord(market) }))}
            defaultValue={filter.market ?? ''}
          />
          <TextField name="q" label={t('prices.item')} defaultValue={filter.words} maxLength={60} />
        </FilterBar>
        {more ? <Note>{t('prices.more')}</Note> : null}
        <Panel flush>
          {prices.length > 0 ? (
            <PriceTable prices={prices} percent={percent} />
          ) : (
            <Empty icon="coin" title={t(filtered ? 'prices.noMatchTitle' : 'prices.emptyTitle')}>
              {t(filtered ? 'prices.noMatch' : 'prices.empty')}
            </Empty>
          )}
        </Panel>
      </Stack>
    </Page>
  )
}
