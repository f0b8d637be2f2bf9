import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { signOut } from '~/features/staff/sign-out.server'
import { visitorOf } from '~/server/visitor.server'
import type { RouteHandle } from '~/route-handle'
import { endedSessionCookie } from '~/server/session-cookie.server'

export const handle = { access: 'public' } satisfies RouteHandle

export function loader() {
  return redirect('/')
}

export async function action({ request, context }: ActionFunctionArgs) {
  await signOut(visitorOf(request, context))
  return redirect('/sign-in', { headers: { 'Set-Cookie': endedSessionCookie() } })
}
