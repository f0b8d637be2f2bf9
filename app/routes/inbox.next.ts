import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { inboxFilter } from '~/features/inbox/inbox-filter'
import { inboxPage } from '~/features/inbox/inbox-page.server'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'signedIn' } satisfies RouteHandle

/** Two, so that there is another one when the one just read is passed over. */
const looked = 2

/** On to the oldest thing that waits, other than the one that was just read; the list when there is none. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request)
  const asked = new URL(request.url).searchParams
  const { rows } = await inboxPage(context, inboxFilter(asked), looked)
  return redirect(rows.find(({ id }) => id !== asked.get('not'))?.href ?? '/inbox')
}
