import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReceiptPage } from '~/features/handover/receipt-page'
import { receiptOfCode } from '~/features/handover/receipt.server'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'receipt.read',
  title: 'page.receipt',
  object: 'receipt',
  frame: 'field',
  nav: 'kits',
} satisfies RouteHandle

/** What the QR of a receipt opens, for whoever sees its kit. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'receipt.read')
  return found(await receiptOfCode(context, params['id'] ?? '', new URL(request.url).origin))
}

export default function ReceiptOfCode() {
  return <ReceiptPage receipt={useLoaderData<typeof loader>()} />
}
