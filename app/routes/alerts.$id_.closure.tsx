import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { AlertCloseForm } from '~/features/alerts/alert-close-form'
import { alertClosureForm } from '~/features/alerts/alert-forms.server'
import { AlertFrame } from '~/features/alerts/alert-frame'
import { alertPage } from '~/features/alerts/alert-page.server'
import { closeAlert } from '~/features/alerts/close-alert.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'alert.act',
  title: 'page.alert',
  object: 'alert',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'alert.act')
  return { alert: found(await alertPage(context, params['id'] ?? '')), id: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'alert.act')
  const alertId = params['id'] ?? ''
  return answerForm(request, alertClosureForm, async (form) => {
    await closeAlert(context, alertId, form)
    return redirect(`/alerts/${alertId}`)
  })
}

export default function Closure() {
  const t = useT()
  const { alert, id } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <AlertFrame alert={alert} here={t('alerts.form.closeTitle')} lead={t('alerts.form.closeLead')}>
      <AlertCloseForm id={id} alert={alert} answer={answer} />
    </AlertFrame>
  )
}
