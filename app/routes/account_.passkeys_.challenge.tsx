import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { passkeyInvitation } from '~/features/second-factor/passkey-invitation.server'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'signedIn' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  await requireContext(request)
  return redirect('/account/passkeys/new')
}

/** What `public/passkeys.js` hands to the browser; the passkey counts only once the form has brought it back. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request)
  return Response.json(await passkeyInvitation(context, request))
}
