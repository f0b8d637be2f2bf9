import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { lotStates } from '~/domain/procurement/procurement-words'
import { lotList } from '~/features/procurement/lot-list.server'
import { LotTable } from '~/features/procurement/lot-table'
import { useT } from '~/i18n/language'
import { ListPager } from '~/pieces/list-pager'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'procurement.read', title: 'lots.title', nav: 'procurement' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'procurement.read')
  const { searchParams } = new URL(request.url)
  const state = lotStates.find((known) => known === searchParams.get('state')) ?? null
  const list = await lotList(context, { states: state === null ? null : [state], after: searchParams.get('after') })
  const { role } = context.actor
  return { state, ...list, mayRecord: mayEver(role, 'procurement.record'), mayReadStock: mayEver(role, 'stock.read') }
}

export default function Lots() {
  const t = useT()
  const { state, rows, next, mayRecord, mayReadStock } = useLoaderData<typeof loader>()
  const caption = state === null ? t('lots.all') : t(`lots.state.${state}`)
  return (
    <Page>
      <PageHeader
        title={t('lots.title')}
        lead={t('lots.lead')}
        actions={
          <ButtonRow>
            {mayRecord ? (
              <ButtonLink href="/lots/new" tone="go" icon="plus">
                {t('lots.open')}
              </ButtonLink>
            ) : null}
            <ButtonLink href="/suppliers" icon="stall">
              {t('suppliers.title')}
            </ButtonLink>
            <ButtonLink href="/prices" icon="coin">
              {t('page.prices')}
            </ButtonLink>
            {mayReadStock ? (
              <ButtonLink href="/stock" icon="box">
                {t('stock.title')}
              </ButtonLink>
            ) : null}
          </ButtonRow>
        }
      />
      <Stack gap="large">
        <Chips
          label={t('lots.views')}
          items={[
            { href: '/lots', label: t('lots.all'), current: state === null },
            ...lotStates.map((known) => ({
              href: `/lots?state=${known}`,
              label: t(`lots.state.${known}`),
              current: known === state,
            })),
          ]}
        />
        <Panel title={caption} flush>
          {rows.length > 0 ? (
            <LotTable caption={caption} rows={rows} />
          ) : (
            <Empty
              icon="basket"
              title={t('lots.empty')}
              action={
                mayRecord ? (
                  <ButtonLink href="/lots/new">{t('lots.open')}</ButtonLink>
                ) : (
                  <ButtonLink href="/lots">{t('lots.all')}</ButtonLink>
                )
              }
            >
              {t('lots.emptyText')}
            </Empty>
          )}
        </Panel>
        {next === null ? null : <ListPager here={state === null ? '/lots' : `/lots?state=${state}`} next={next} />}
      </Stack>
    </Page>
  )
}
