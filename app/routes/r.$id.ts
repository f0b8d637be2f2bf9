import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { receiptAddress } from '~/features/handover/receipt.server'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = { access: 'kit.read', object: 'receipt' } satisfies RouteHandle

/** What the QR of a receipt opens, for whoever sees its kit. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.read')
  return redirect(found(await receiptAddress(context, params['id'] ?? '')))
}
