import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BurnPanel } from '~/features/funds/burn-panel'
import { FundCrumbs } from '~/features/funds/fund-crumbs'
import { LedgerTable } from '~/features/funds/ledger-table'
import { LineKitsTable } from '~/features/funds/line-kits-table'
import { linePage } from '~/features/funds/line-page.server'
import { useT } from '~/i18n/language'
import { BudgetLineBar, useLineName } from '~/pieces/budget-line-bar'
import { ListPager } from '~/pieces/list-pager'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'fund.read',
  title: 'page.budgetLine',
  object: 'budgetLine',
  nav: 'funds',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'fund.read')
  const { searchParams } = new URL(request.url)
  const after = { entry: searchParams.get('after'), kit: searchParams.get('kit') }
  return found(await linePage(context, params['id'] ?? '', after))
}

export default function Line() {
  const t = useT()
  const { line, burn, ledger, kits, records } = useLoaderData<typeof loader>()
  const here = `/funds/lines/${line.id}`
  const title = useLineName()(line)
  const steps = [{ href: `/funds/grants/${line.grantId}`, label: line.grantReference }]
  const move = (
    <ButtonLink href={`/funds/moves/new?grant=${line.grantId}&line=${line.id}`} tone="go" icon="swap">
      {t('funds.moveMoney')}
    </ButtonLink>
  )
  return (
    <Page>
      <PageHeader
        crumbs={<FundCrumbs steps={steps} label={line.code} />}
        title={title}
        lead={t(`funds.purpose.${line.purpose}`)}
        actions={records ? move : null}
      />
      <Stack gap="large">
        <BudgetLineBar line={line} amount={null} />
        <BurnPanel code={line.code} rows={burn} />
        <Panel title={t('funds.kits.title')} id="kits" flush>
          {kits.rows.length > 0 ? (
            <LineKitsTable rows={kits.rows} />
          ) : (
            <Empty icon="box" title={t('funds.kits.empty')}>
              <p>{t('funds.kits.emptyText')}</p>
            </Empty>
          )}
        </Panel>
        {kits.next === null ? null : <ListPager here={here} next={kits.next} name="kit" anchor="#kits" />}
        <Panel title={t('funds.ledger.title')} id="ledger" flush>
          {ledger.rows.length > 0 ? (
            <LedgerTable rows={ledger.rows} />
          ) : (
            <Empty icon="book" title={t('funds.ledger.empty')} action={records ? move : null}>
              <p>{t('funds.ledger.emptyText')}</p>
            </Empty>
          )}
        </Panel>
        {ledger.next === null ? null : <ListPager here={here} next={ledger.next} anchor="#ledger" />}
      </Stack>
    </Page>
  )
}
