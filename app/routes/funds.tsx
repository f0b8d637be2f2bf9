import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { EndingNote } from '~/features/funds/ending-note'
import { grantList } from '~/features/funds/grant-list.server'
import { grantViews } from '~/features/funds/grant-views'
import { GrantsTable } from '~/features/funds/grants-table'
import { movesWaiting } from '~/features/funds/moves-waiting.server'
import { MovesTable } from '~/features/funds/moves-table'
import { useT } from '~/i18n/language'
import { ListPager } from '~/pieces/list-pager'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'fund.read', title: 'page.funds', nav: 'funds' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'fund.read')
  const { searchParams } = new URL(request.url)
  const view = grantViews.find((known) => known === searchParams.get('view')) ?? 'open'
  const [list, moves] = await Promise.all([
    grantList(context, { view, after: searchParams.get('after') }),
    movesWaiting(context),
  ])
  return { view, list, moves, records: mayEver(context.actor.role, 'fund.record') }
}

export default function Funds() {
  const t = useT()
  const { view, list, moves, records } = useLoaderData<typeof loader>()
  const add = (
    <ButtonLink href="/funds/grants/new" tone="go" icon="plus">
      {t('funds.newGrant')}
    </ButtonLink>
  )
  return (
    <Page>
      <PageHeader
        title={t('funds.title')}
        lead={t('funds.lead')}
        actions={
          <>
            <ButtonLink href="/payments" icon="coin">
              {t('page.payments')}
            </ButtonLink>
            {records ? add : null}
          </>
        }
      />
      <Stack gap="large">
        {view === 'open' ? <EndingNote rows={list.rows} warnSet={list.warnSet} /> : null}
        {moves.length > 0 ? (
          <Panel title={t('funds.moves.waiting')} id="moves" flush>
            <MovesTable caption={t('funds.moves.waiting')} rows={moves} decides />
          </Panel>
        ) : null}
        <Chips
          label={t('funds.views')}
          items={grantViews.map((one) => ({
            href: one === 'open' ? '/funds' : `/funds?view=${one}`,
            label: t(`funds.view.${one}`),
            current: one === view,
          }))}
        />
        <Panel title={t('funds.grants')} flush>
          {list.rows.length > 0 ? (
            <GrantsTable caption={t(`funds.view.${view}`)} rows={list.rows} />
          ) : (
            <Empty icon="coin" title={t(`funds.empty.${view}`)} action={records ? add : null}>
              <p>{t(`funds.emptyText.${records ? 'record' : 'read'}`)}</p>
            </Empty>
          )}
        </Panel>
        {list.next === null ? null : <ListPager here={`/funds?view=${view}`} next={list.next} />}
      </Stack>
    </Page>
  )
}
