import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paymentList } from '~/features/payments/payment-list.server'
import { paymentViews } from '~/features/payments/payment-views'
import { PaymentsTable } from '~/features/payments/payments-table'
import { toPay } from '~/features/payments/to-pay.server'
import { ToPayPanel } from '~/features/payments/to-pay-panel'
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

export const handle = { access: 'fund.read', title: 'page.payments', nav: 'funds' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'fund.read')
  const { searchParams } = new URL(request.url)
  const view = paymentViews.find((known) => known === searchParams.get('view')) ?? 'all'
  const list = paymentList(context, { view, after: searchParams.get('after') })
  return { view, list: await list, waiting: await toPay(context) }
}

export default function Payments() {
  const t = useT()
  const { view, list, waiting } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title={t('page.payments')}
        lead={t('payments.lead')}
        actions={
          <ButtonLink href="/funds" icon="chart">
            {t('funds.title')}
          </ButtonLink>
        }
      />
      <Stack gap="large">
        <ToPayPanel rows={waiting} />
        <Chips
          label={t('payments.views')}
          items={paymentViews.map((one) => ({
            href: one === 'all' ? '/payments' : `/payments?view=${one}`,
            label: t(`payments.view.${one}`),
            current: one === view,
          }))}
        />
        <Panel title={t('payments.made')} flush>
          {list.rows.length > 0 ? (
            <PaymentsTable caption={t(`payments.view.${view}`)} rows={list.rows} />
          ) : (
            <Empty icon="coin" title={t('payments.empty')}>
              <p>{t('payments.emptyText')}</p>
            </Empty>
          )}
        </Panel>
        {list.next === null ? null : <ListPager here={`/payments?view=${view}`} next={list.next} />}
      </Stack>
    </Page>
  )
}
