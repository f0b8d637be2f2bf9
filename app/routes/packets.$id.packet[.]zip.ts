import type { ActionFunctionArgs } from '@remix-run/node'
import { takePacket } from '~/features/packet/take-packet.server'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = { access: 'packet.read', object: 'packet' } satisfies RouteHandle

/** Taking a packet is a deed: nobody does it by following a link. */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'packet.read')
  const { name, bytes } = found(await takePacket(context, params['id'] ?? ''))
  return new Response(Buffer.from(bytes), {
    headers: { 'Content-Type': 'application/zip', 'Content-Disposition': `attachment; filename="${name}"` },
  })
}
