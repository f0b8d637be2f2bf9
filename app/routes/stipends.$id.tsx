import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CheckLines } from '~/features/stipends/check-lines'
import { ReportFacts } from '~/features/stipends/report-facts'
import { ReportFrame } from '~/features/stipends/report-frame'
import { SessionLines, TransportLines } from '~/features/stipends/report-lines'
import { reportPage } from '~/features/stipends/report-page.server'
import { ReportStanding } from '~/features/stipends/report-standing'
import { WithdrawnAfterNote } from '~/features/stipends/withdrawn-after-note'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { SavedNote } from '~/saved-note'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { Code } from '~/ui/code'
import { Columns, Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'stipend.read',
  title: 'page.stipend',
  object: 'stipendReport',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'stipend.read')
  return { report: found(await reportPage(context, params['id'] ?? '')) }
}

export default function StipendReport() {
  const t = useT()
  const { report } = useLoaderData<typeof loader>()
  return (
    <ReportFrame
      report={report}
      actions={
        <ButtonRow>
          {report.mayCheck ? (
            <ButtonLink href={`/stipends/${report.id}/check`} icon="check">
              {t('stipends.check')}
            </ButtonLink>
          ) : null}
          {report.mayDecide ? (
            <ButtonLink href={`/stipends/${report.id}/decision`} tone="go">
              {t('stipends.decide')}
            </ButtonLink>
          ) : null}
        </ButtonRow>
      }
    >
      <SavedNote>{t(report.own ? 'stipends.sentNote' : 'stipends.decided')}</SavedNote>
      <WithdrawnAfterNote sessions={report.sessions} />
      <Columns count={2}>
        <Stack>
          <Panel
            foot={
              <p className="small muted">
                {t('stipends.contentHash')} <Code>{report.contentHash.slice(0, 16)}</Code>
              </p>
            }
          >
            <ReportStanding report={report} />
            <ReportFacts totals={report.totals} rate={report.rate} frozen={report.state === 'confirmed'} />
          </Panel>
          <CheckLines checks={report.checks} />
          <TransportLines transport={report.transport} />
        </Stack>
        <SessionLines sessions={report.sessions} />
      </Columns>
    </ReportFrame>
  )
}
