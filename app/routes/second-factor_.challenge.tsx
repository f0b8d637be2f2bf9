import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { passkeyRequest } from '~/features/second-factor/passkey-request.server'
import type { RouteHandle } from '~/route-handle'
import { requireHalfOrFull } from '~/server/require-stage.server'

export const handle = { access: 'stage' } satisfies RouteHandle

export function loader() {
  return redirect('/sign-in')
}

/** What `public/passkeys.js` hands to the browser. */
export async function action({ request }: ActionFunctionArgs) {
  const door = await requireHalfOrFull(request)
  return Response.json(await passkeyRequest(door, door.userId))
}
