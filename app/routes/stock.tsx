import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { placeOf } from '~/domain/households/places'
import { ShelfTable } from '~/features/stock/shelf-table'
import { stockList } from '~/features/stock/stock-list.server'
import { StockLossesPanel } from '~/features/stock/stock-losses-panel'
import { useT } from '~/i18n/language'
import { ListPager } from '~/pieces/list-pager'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { Tabs } from '~/ui/tabs'

export const handle = { access: 'stock.read', title: 'stock.title', nav: 'stock' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'stock.read')
  const { searchParams } = new URL(request.url)
  const after = searchParams.get('after')
  const list = await stockList(context, { storeId: searchParams.get('store'), after })
  const place = list.store === null ? null : (placeOf(list.store.commune)?.name ?? null)
  return { ...list, place, mayRecord: mayEver(context.actor.role, 'stock.record') }
}

export default function Stock() {
  const t = useT()
  const { stores, store, shelves, losses, next, place, mayRecord } = useLoaderData<typeof loader>()
  const add = (
    <ButtonLink href="/stores/new" icon="plus">
      {t('stock.addStore')}
    </ButtonLink>
  )
  return (
    <Page>
      <PageHeader
        title={t('stock.title')}
        lead={t('stock.lead')}
        actions={
          <ButtonRow>
            <ButtonLink href="/lots" icon="basket">
              {t('lots.title')}
            </ButtonLink>
            {mayRecord ? add : null}
            {mayRecord && store && !store.closed ? (
              <ButtonLink href={`/stores/${store.id}/closing`} tone="quiet">
                {t('stock.closeStore')}
              </ButtonLink>
            ) : null}
          </ButtonRow>
        }
      />
      {store === null ? (
        <Empty icon="box" title={t('stock.noStore')} action={mayRecord ? add : null}>
          {t('stock.noStoreText')}
        </Empty>
      ) : (
        <Stack gap="large">
          <Tabs
            label={t('stock.stores')}
            items={stores.map(({ id, name }) => ({
              href: `/stock?store=${id}`,
              label: name,
              icon: 'box',
              current: id === store.id,
            }))}
          />
          {store.closed ? <Note>{t('stock.closedStore')}</Note> : null}
          <Panel title={place === null ? store.name : t('stock.storeAt', { store: store.name, place })} flush>
            {shelves.length > 0 ? (
              <ShelfTable caption={store.name} storeId={store.id} rows={shelves} />
            ) : (
              <Empty icon="box" title={t('stock.empty')}>
                {t('stock.emptyText')}
              </Empty>
            )}
          </Panel>
          <StockLossesPanel losses={losses} things />
          {next === null ? null : <ListPager here={`/stock?store=${store.id}`} next={next} />}
        </Stack>
      )}
    </Page>
  )
}
