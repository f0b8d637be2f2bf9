import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { getFormProps, useForm } from '@conform-to/react'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { clearancesWaiting } from '~/features/closure/clearances-waiting.server'
import { clearClosure } from '~/features/closure/clear-closure.server'
import { FormSummary } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { Note } from '~/ui/note'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = { access: 'signedIn', title: 'clearance.title', nav: 'home' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const waiting = await clearancesWaiting(await requireContext(request), params['id'] ?? '')
  return found(waiting?.rows[0])
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request)
  return answerForm(request, z.object({}), async () => {
    await clearClosure(context, params['id'] ?? '')
    return redirect('/clearances')
  })
}

export default function Clearance() {
  const t = useT()
  const { date } = useFormats()
  const { caseNumber, approvedOn, worryOpen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form] = useForm({ id: 'clearance', lastResult: answer?.lastResult })
  return (
    <Page narrow>
      <PageHeader title={t('clearance.ofCase', { caseNumber })} lead={t('clearance.since', { on: date(approvedOn) })} />
      <form method="post" className="form" {...getFormProps(form)}>
        <FormSummary form={form} refusal={answer?.refusal} />
        <Note tone={worryOpen ? 'late' : 'plain'} icon={worryOpen ? 'alert' : 'shield'}>
          {t(worryOpen ? 'clearance.worryOpenText' : 'clearance.noWorryText')}
        </Note>
        <ButtonRow>
          {worryOpen ? (
            <ButtonLink href="/worries" tone="go">
              {t('clearance.toWorries')}
            </ButtonLink>
          ) : (
            <Button tone="go">{t('clearance.clear')}</Button>
          )}
          <ButtonLink href="/clearances" tone="quiet">
            {t('form.cancel')}
          </ButtonLink>
        </ButtonRow>
      </form>
    </Page>
  )
}
