import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReceiptSheet } from '~/features/handover/receipt-sheet'
import { receipt } from '~/features/handover/receipt.server'
import { useT } from '~/i18n/language'
import { PrintFrame } from '~/print-frame'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'receipt.read',
  title: 'page.receiptPrint',
  object: 'kit',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'receipt.read')
  const which = { kitId: params['id'] ?? '', deliveryId: params['deliveryId'] ?? '' }
  const shown = found(await receipt(context, which, new URL(request.url).origin))
  return { shown, printed: { by: context.actor.displayName, at: context.now } }
}

export default function ReceiptToPrint() {
  const t = useT()
  const { shown, printed } = useLoaderData<typeof loader>()
  const back = `/kits/${shown.kitId}/receipts/${shown.deliveryId}`
  return (
    <PrintFrame title={t('page.receiptPrint')} lead={shown.number} back={back} printed={printed} kept>
      <ReceiptSheet receipt={shown} />
    </PrintFrame>
  )
}
