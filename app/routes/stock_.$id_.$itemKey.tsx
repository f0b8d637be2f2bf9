import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MovementTable } from '~/features/stock/movement-table'
import { ShelfFrame } from '~/features/stock/shelf-frame'
import { shelfPage } from '~/features/stock/shelf-page.server'
import { StockLossesPanel } from '~/features/stock/stock-losses-panel'
import { useT } from '~/i18n/language'
import { ListPager } from '~/pieces/list-pager'
import { useQuantityOf } from '~/pieces/quantity-of'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { FactList } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Panel } from '~/ui/panel'

export const handle = { access: 'stock.read', title: 'page.shelf', object: 'store', nav: 'stock' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'stock.read')
  const after = new URL(request.url).searchParams.get('after')
  return found(await shelfPage(context, params['id'] ?? '', params['itemKey'] ?? '', after))
}

export default function Shelf() {
  const t = useT()
  const quantityOf = useQuantityOf()
  const shelf = useLoaderData<typeof loader>()
  const { store, itemKey, unit, aside, losses, reportedGone, movements, next, mayRecord } = shelf
  const here = `/stock/${store.id}/${itemKey}`
  return (
    <ShelfFrame
      shelf={shelf}
      actions={
        mayRecord ? (
          <ButtonRow>
            <ButtonLink href={`${here}/movement`} icon="minus">
              {t('stock.record')}
            </ButtonLink>
            <ButtonLink href={`${here}/transfer`} icon="swap">
              {t('stock.transfer')}
            </ButtonLink>
          </ButtonRow>
        ) : null
      }
    >
      {reportedGone > 0 ? (
        <Note icon="clock">{t('stock.loss.setAside', { quantity: quantityOf(reportedGone, unit) })}</Note>
      ) : null}
      <Panel title={t('stock.aside')}>
        {aside.length === 0 ? (
          <p>{t('stock.asideNone')}</p>
        ) : (
          <FactList
            items={aside.map(({ kitNumber, quantity, lotNumber }) => ({
              term: kitNumber,
              value: quantityOf(quantity, unit),
              note: t('stock.boughtIn', { lot: lotNumber }),
            }))}
          />
        )}
      </Panel>
      <StockLossesPanel losses={losses} />
      <Panel title={t('stock.movements')} flush>
        <MovementTable caption={t('stock.movements')} rows={movements} />
      </Panel>
      {next === null ? null : <ListPager here={here} next={next} />}
    </ShelfFrame>
  )
}
