import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PaymentCrumbs } from '~/features/payments/payment-crumbs'
import { PaymentFacts } from '~/features/payments/payment-facts'
import { paymentPage } from '~/features/payments/payment-page.server'
import { PaymentPartsTable } from '~/features/payments/payment-parts-table'
import { RefundsPanel } from '~/features/payments/refunds-panel'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'fund.read',
  title: 'page.payment',
  object: 'payment',
  nav: 'funds',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'fund.read')
  return found(await paymentPage(context, params['id'] ?? ''))
}

export default function Payment() {
  const t = useT()
  const payment = useLoaderData<typeof loader>()
  const refund = (
    <ButtonLink href={`/payments/${payment.id}/refunds/new`} icon="swap">
      {t('payments.newRefund')}
    </ButtonLink>
  )
  return (
    <Page>
      <PageHeader
        crumbs={<PaymentCrumbs label={payment.number} />}
        title={t('payments.one', { number: payment.number })}
        actions={payment.records && payment.kept > 0 ? refund : null}
      />
      <Stack gap="large">
        <PaymentFacts payment={payment} />
        <Panel title={t('payments.parts')} aside={t('payments.partsAside')} flush>
          <PaymentPartsTable parts={payment.parts} />
        </Panel>
        <RefundsPanel number={payment.number} refunds={payment.refunds} />
      </Stack>
    </Page>
  )
}
