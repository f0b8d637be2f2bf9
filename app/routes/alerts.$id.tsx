import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { AcknowledgeForm } from '~/features/alerts/acknowledge-form'
import { acknowledgeAlert } from '~/features/alerts/acknowledge-alert.server'
import { AlertActs } from '~/features/alerts/alert-acts'
import { acknowledgeForm } from '~/features/alerts/alert-forms.server'
import { AlertFrame } from '~/features/alerts/alert-frame'
import { alertPage } from '~/features/alerts/alert-page.server'
import { AlertSignals } from '~/features/alerts/alert-signals'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Note } from '~/ui/note'
import { Stack, WithAside } from '~/ui/page'

export const handle = {
  access: 'alert.read',
  title: 'page.alert',
  object: 'alert',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'alert.read')
  return { alert: found(await alertPage(context, params['id'] ?? '')), id: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'alert.act')
  const alertId = params['id'] ?? ''
  return answerForm(request, acknowledgeForm, async (form) => {
    await acknowledgeAlert(context, alertId, form)
    return redirect(`/alerts/${alertId}`)
  })
}

export default function Alert() {
  const t = useT()
  const { alert, id } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <AlertFrame
      alert={alert}
      actions={
        <>
          <ButtonLink href={`/households/${alert.householdId}`}>{t('alerts.page.household')}</ButtonLink>
          {alert.mayAct ? (
            <>
              <ButtonLink href={`/alerts/${alert.id}/acts/new`} tone={alert.acknowledged ? 'go' : 'plain'} icon="plus">
                {t('alerts.page.doAct')}
              </ButtonLink>
              <ButtonLink href={`/alerts/${alert.id}/closure`}>{t('alerts.page.doClose')}</ButtonLink>
            </>
          ) : null}
        </>
      }
    >
      <WithAside asideLabel={t('alerts.page.acts')} aside={<AlertActs alert={alert} />}>
        <Stack>
          {alert.closedAs ? <Note>{t('alerts.page.closedNote')}</Note> : null}
          {alert.mayAct && !alert.acknowledged ? <AcknowledgeForm id={id} answer={answer} /> : null}
          <AlertSignals alert={alert} />
        </Stack>
      </WithAside>
    </AlertFrame>
  )
}
