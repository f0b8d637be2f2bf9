import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { classReceipts } from '~/features/handover/class-handover.server'
import { ReceiptSheet } from '~/features/handover/receipt-sheet'
import { useT } from '~/i18n/language'
import { PrintFrame } from '~/print-frame'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'supplies.issue',
  title: 'page.classReceipts',
  object: 'classHandover',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'supplies.issue')
  const shown = found(await classReceipts(context, params['id'] ?? '', new URL(request.url).origin))
  return { ...shown, printed: { by: context.actor.displayName, at: context.now } }
}

export default function ClassReceiptsToPrint() {
  const t = useT()
  const { handover, receipts, printed } = useLoaderData<typeof loader>()
  return (
    <PrintFrame
      title={t('page.classReceipts')}
      lead={handover.groupName}
      back={`/class-handovers/${handover.id}`}
      printed={printed}
      kept
    >
      {receipts.map((one) => (
        <ReceiptSheet key={one.deliveryId} receipt={one} />
      ))}
    </PrintFrame>
  )
}
