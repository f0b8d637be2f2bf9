import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReceiptPage } from '~/features/handover/receipt-page'
import { receipt } from '~/features/handover/receipt.server'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'receipt.read',
  title: 'page.receipt',
  object: 'kit',
  frame: 'field',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'receipt.read')
  const which = { kitId: params['id'] ?? '', deliveryId: params['deliveryId'] ?? '' }
  return found(await receipt(context, which, new URL(request.url).origin))
}

export default function ReceiptOfHandover() {
  return <ReceiptPage receipt={useLoaderData<typeof loader>()} />
}
