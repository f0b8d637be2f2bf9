import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { recordSpotCheck } from '~/features/stipends/record-spot-check.server'
import { ReportFrame } from '~/features/stipends/report-frame'
import { reportPage } from '~/features/stipends/report-page.server'
import { SpotCheckForm } from '~/features/stipends/spot-check-form'
import { spotCheckForm } from '~/features/stipends/stipend-forms.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'spotCheck.record',
  title: 'page.spotCheck',
  object: 'stipendReport',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'spotCheck.record')
  return { id: uuidv7(), report: found(await reportPage(context, params['id'] ?? '')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'spotCheck.record')
  const reportId = params['id'] ?? ''
  return answerForm(request, spotCheckForm, async ({ found: seen, ...form }) => {
    await recordSpotCheck(context, { ...form, reportId, sessionHeld: seen === 'held' })
    return redirect(`/stipends/${reportId}`)
  })
}

export default function SpotCheck() {
  const t = useT()
  const { id, report } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ReportFrame report={report} here={t('stipends.check')} lead={t('stipends.notTheTutor')}>
      <SpotCheckForm id={id} today={report.today} report={report} answer={answer} />
    </ReportFrame>
  )
}
