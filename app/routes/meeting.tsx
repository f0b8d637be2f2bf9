import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideException } from '~/features/team/decide-exception.server'
import { DecisionFields } from '~/features/team/decision-fields'
import { decisionForm } from '~/features/team/decision-form'
import { DecisionList } from '~/features/team/decision-list'
import { meetingPage } from '~/features/team/meeting-page.server'
import { MeetingSection } from '~/features/team/meeting-section'
import { PastMeetings } from '~/features/team/past-meetings'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'meeting.hold', title: 'page.meeting', nav: 'meeting' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'meeting.hold')
  return await meetingPage(context, new URL(request.url).searchParams)
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'meeting.hold')
  return answerForm(request, decisionForm, async (form) => {
    await decideException(context, form)
    const all = new URL(request.url).searchParams.get('all')
    return redirect(all === null ? '/meeting#open' : `/meeting?all=${encodeURIComponent(all)}#open`)
  })
}

export default function Meeting() {
  const { today, all, formId, sections, openKey, left, last, lastHeldOn, past, older, people, todayId } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT()
  const { date, longDate } = useFormats()
  const lastTitle = lastHeldOn === null ? '' : t('team.lastMeeting', { on: date(lastHeldOn) })
  return (
    <Page>
      <PageHeader
        title={t('page.meeting')}
        lead={t('team.meetingLead', { day: longDate(today), count: left })}
        actions={
          todayId === null ? null : (
            <ButtonLink href={`/meeting/${todayId}`} icon="journal">
              {t('team.minutesToday')}
            </ButtonLink>
          )
        }
      />
      <Stack gap="large">
        {last.length > 0 ? (
          <Panel title={lastTitle} flush>
            <DecisionList rows={last} caption={lastTitle} />
          </Panel>
        ) : null}
        {sections.length > 0 ? (
          sections.map((section) => (
            <MeetingSection
              key={section.kind}
              {...section}
              openKey={openKey}
              all={all}
              decide={(line) => (
                <DecisionFields
                  key={line.key}
                  line={line}
                  formId={formId}
                  today={today}
                  people={people}
                  answer={answer}
                />
              )}
            />
          ))
        ) : (
          <Empty icon="flag" title={t('team.noException')}>
            <p>{t('team.noExceptionText')}</p>
          </Empty>
        )}
        <PastMeetings meetings={past} older={older} />
      </Stack>
    </Page>
  )
}
