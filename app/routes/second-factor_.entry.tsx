import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { finishEnrolment } from '~/features/second-factor/finish-enrolment.server'
import type { RouteHandle } from '~/route-handle'
import { requireStage } from '~/server/require-stage.server'
import { sessionCookie } from '~/server/session-cookie.server'

export const handle = { access: 'stage' } satisfies RouteHandle

export function loader() {
  return redirect('/sign-in')
}

export async function action({ request }: ActionFunctionArgs) {
  const token = await finishEnrolment(await requireStage(request, 'enrol'))
  return token === null ? redirect('/sign-in') : redirect('/', { headers: { 'Set-Cookie': sessionCookie(token) } })
}
