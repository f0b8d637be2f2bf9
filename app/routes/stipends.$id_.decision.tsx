import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CheckLines } from '~/features/stipends/check-lines'
import { decideReport } from '~/features/stipends/decide-report.server'
import { ReportDecisionForm } from '~/features/stipends/report-decision-form'
import { ReportFacts } from '~/features/stipends/report-facts'
import { ReportFrame } from '~/features/stipends/report-frame'
import { reportPage } from '~/features/stipends/report-page.server'
import { reportDecisionForm } from '~/features/stipends/stipend-forms.server'
import { WithdrawnAfterNote } from '~/features/stipends/withdrawn-after-note'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'spotCheck.record',
  fresh: true,
  title: 'page.stipend',
  object: 'stipendReport',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'spotCheck.record')
  return { report: found(await reportPage(context, params['id'] ?? '')), stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'spotCheck.record')
  const reportId = params['id'] ?? ''
  return answerFreshForm(context, request, reportDecisionForm, async (form) => {
    await decideReport(context, { ...form, reportId })
    return redirect(`/stipends/${reportId}?saved`)
  })
}

export default function StipendDecision() {
  const t = useT()
  const { report } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ReportFrame report={report} here={t('stipends.decide')}>
      <Stack>
        <WithdrawnAfterNote sessions={report.sessions} />
        <Panel>
          <ReportFacts totals={report.totals} rate={report.rate} />
        </Panel>
        <CheckLines checks={report.checks} />
        <ReportDecisionForm answer={answer} />
      </Stack>
    </ReportFrame>
  )
}
