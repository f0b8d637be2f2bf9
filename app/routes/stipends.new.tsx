import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { reportDraft } from '~/features/stipends/report-draft.server'
import { DraftState, SendForm, sendFormId } from '~/features/stipends/draft-parts'
import { useMonthYear } from '~/features/stipends/month-words'
import { ReportFacts } from '~/features/stipends/report-facts'
import { SessionLines, TransportLines } from '~/features/stipends/report-lines'
import { submissionForm } from '~/features/stipends/stipend-forms.server'
import { submitReport } from '~/features/stipends/submit-report.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { SavedNote } from '~/saved-note'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button, ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Panel } from '~/ui/panel'
import { PhonePage } from '~/ui/phone-page'

export const handle = {
  access: 'stipend.report',
  title: 'page.stipend',
  frame: 'field',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'stipend.report')
  const month = new URL(request.url).searchParams.get('month') ?? nigerDate(context.now).slice(0, 7)
  return { id: uuidv7(), draft: found(await reportDraft(context, month)) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'stipend.report')
  return answerForm(request, submissionForm, async (form) => {
    await submitReport(context, form)
    return redirect(`/stipends/${form.id}?saved`)
  })
}

export default function NewStipendReport() {
  const t = useT()
  const monthYear = useMonthYear()
  const { id, draft } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { latest, sessions, transport, month } = draft
  const open = latest === null || latest.state === 'returned'
  return (
    <PhonePage
      title={t('stipends.mine')}
      subtitle={monthYear(month)}
      back={{ href: '/', label: t('tutoring.back') }}
      foot={
        open && !draft.runs && sessions.length + transport.length > 0 ? (
          <Button form={sendFormId} tone="go" icon="send">
            {t('stipends.send')}
          </Button>
        ) : null
      }
    >
      <SavedNote>{t('stipends.transportSaved')}</SavedNote>
      <Chips
        label={t('stipends.month')}
        items={draft.months.map((one) => ({
          href: `/stipends/new?month=${one}`,
          label: monthYear(one),
          current: one === month,
        }))}
      />
      <DraftState latest={latest} />
      <SendForm id={id} draft={draft} answer={answer} />
      <Panel>
        <ReportFacts totals={draft.totals} rate={draft.rate} />
      </Panel>
      <TransportLines
        transport={transport}
        edit={open}
        aside={
          open ? (
            <ButtonLink href="/stipends/transport/new" size="small" icon="plus">
              {t('stipends.addTransport')}
            </ButtonLink>
          ) : null
        }
      />
      <SessionLines sessions={sessions} foot={<p className="small muted">{t('stipends.sessionsFrom')}</p>} />
      {open ? <p className="small muted">{t(draft.runs ? 'stipends.runsText' : 'stipends.sendText')}</p> : null}
    </PhonePage>
  )
}
