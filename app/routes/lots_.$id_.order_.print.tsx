import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { lotPage } from '~/features/procurement/lot-page.server'
import { OrderTable } from '~/features/procurement/order-table'
import { useFormats, useT } from '~/i18n/language'
import { PrintFrame } from '~/print-frame'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Empty } from '~/ui/empty'
import { Facts } from '~/ui/facts'
import { SignatureLines } from '~/ui/signature-lines'

export const handle = {
  access: 'procurement.read',
  title: 'lots.order.print',
  object: 'lot',
  nav: 'procurement',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'procurement.read')
  const { id, number, items, quotes, order } = found(await lotPage(context, params['id'] ?? ''))
  const quote = quotes.find(({ chosen }) => chosen) ?? null
  return { id, number, items, quote, order, printed: { by: context.actor.displayName, at: context.now } }
}

/** What the supplier gets: things, quantities and prices, and no family's name or number. */
export default function OrderToPrint() {
  const t = useT()
  const { date } = useFormats()
  const { id, number, items, quote, order, printed } = useLoaderData<typeof loader>()
  return (
    <PrintFrame
      title={order ? t('lots.order.title', { order: order.number }) : t('lots.order.print')}
      lead={t('lots.order.printLead', { lot: number })}
      back={`/lots/${id}`}
      printed={printed}
      kept
    >
      {order && quote ? (
        <>
          <Facts
            items={[
              { term: t('lots.supplier'), value: quote.supplier },
              { term: t('lots.order.on'), value: date(order.orderedOn) },
              { term: t('lots.order.due'), value: order.dueOn === null ? t('lots.order.noDue') : date(order.dueOn) },
              { term: t('lots.quote.on'), value: date(quote.quotedOn) },
            ]}
          />
          <OrderTable items={items} quote={quote} />
          <p className="small">{t('lots.order.terms')}</p>
          <SignatureLines label={t('lots.order.signatures')} words={[t('lots.order.buyer'), t('lots.order.seller')]} />
        </>
      ) : (
        <Empty icon="print" title={t('lots.order.none')} />
      )}
    </PrintFrame>
  )
}
