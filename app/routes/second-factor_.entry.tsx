import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { finishEnrolment } from '~/features/second-factor/finish-enrolment.server'
import type { RouteHandle } from '~/route-handle'
import { factorDeviceCookie } from '~/server/known-device.server'
import { requireStage } from '~/server/require-stage.server'
import { sessionCookie } from '~/server/session-cookie.server'

export const handle = { access: 'stage' } satisfies RouteHandle

export function loader() {
  return redirect('/sign-in')
}

export async function action({ request }: ActionFunctionArgs) {
  const door = await requireStage(request, 'enrol')
  const token = await finishEnrolment(door)
  if (token === null) return redirect('/sign-in')
  const headers = new Headers({ 'Set-Cookie': sessionCookie(token) })
  headers.append('Set-Cookie', factorDeviceCookie(request, door.userId))
  return redirect('/', { headers })
}
