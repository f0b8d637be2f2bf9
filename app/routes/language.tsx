import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { sameSitePath } from '~/domain/text/same-site-path'
import { isLocale } from '~/i18n/locale'
import type { RouteHandle } from '~/route-handle'
import { localeCookie } from '~/server/locale.server'
import { submittedForm } from '~/server/submitted-form.server'

export const handle = { access: 'public' } satisfies RouteHandle

export function loader() {
  return redirect('/')
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await submittedForm(request)
  const locale = form.get('locale')
  const headers = isLocale(locale) ? { 'Set-Cookie': localeCookie(locale) } : undefined
  return redirect(sameSitePath(form.get('here')), { headers })
}
