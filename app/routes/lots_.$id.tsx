import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LotPayments } from '~/features/payments/lot-payments'
import { paymentsOfLot } from '~/features/payments/payments-of-lot.server'
import { LotDeeds } from '~/features/procurement/lot-deeds'
import { LotFacts } from '~/features/procurement/lot-facts'
import { LotFrame } from '~/features/procurement/lot-frame'
import { LotItemsTable } from '~/features/procurement/lot-items-table'
import { LotKitsTable } from '~/features/procurement/lot-kits-table'
import { LotNotes } from '~/features/procurement/lot-notes'
import { lotPage } from '~/features/procurement/lot-page.server'
import { LotReceipts } from '~/features/procurement/lot-receipts'
import { QuoteComparison } from '~/features/procurement/quote-comparison'
import { QuoteNotes } from '~/features/procurement/quote-notes'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'procurement.read',
  title: 'page.lot',
  object: 'lot',
  nav: 'procurement',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'procurement.read')
  const id = params['id'] ?? ''
  return { ...found(await lotPage(context, id)), payments: await paymentsOfLot(context, id) }
}

export default function Lot() {
  const t = useT()
  const lot = useLoaderData<typeof loader>()
  const { items, kits, quotes, last, percent, order, receipts, mayRecord } = lot
  const deeds = {
    id: lot.id,
    state: lot.state,
    quotes: quotes.length,
    waived: lot.waiver !== null,
    order: order !== null,
    received: receipts.some(({ lines }) => lines.some(({ received }) => received > 0)),
  }
  return (
    <LotFrame lot={lot} lead={lot.note} actions={mayRecord ? <LotDeeds lot={deeds} /> : null}>
      <LotFacts lot={lot} />
      <LotNotes lot={lot} />
      <Panel title={t('lots.items')} flush>
        <LotItemsTable caption={t('lots.items')} items={items} ordered={order !== null} />
      </Panel>
      <Panel
        title={t('lots.quotes')}
        flush
        foot={quotes.length > 0 ? <QuoteNotes quotes={quotes} replaced={lot.replaced} /> : undefined}
      >
        <QuoteComparison caption={t('lots.quotes')} items={items} quotes={quotes} last={last} percent={percent} />
      </Panel>
      {receipts.length > 0 ? <LotReceipts receipts={receipts} items={items} /> : null}
      <LotPayments payments={lot.payments} />
      {kits.length > 0 ? (
        <Panel title={t('lots.kits')} flush>
          <LotKitsTable caption={t('lots.kits')} rows={kits} />
        </Panel>
      ) : null}
    </LotFrame>
  )
}
