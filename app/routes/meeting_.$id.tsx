import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DecisionList } from '~/features/team/decision-list'
import { meetingMinutes } from '~/features/team/meeting-minutes.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { logAccess } from '~/server/access-log.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Crumbs } from '~/ui/crumbs'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'meeting.hold',
  title: 'page.minutes',
  object: 'meeting',
  nav: 'meeting',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'meeting.hold')
  const minutes = found(await meetingMinutes(context, params['id'] ?? ''))
  for (const householdId of minutes.householdIds) logAccess(context, 'household', householdId)
  return minutes
}

export default function Minutes() {
  const { heldOn, heldByName, decisions } = useLoaderData<typeof loader>()
  const t = useT()
  const { longDate } = useFormats()
  const title = t('team.minutesOf', { day: longDate(heldOn) })
  return (
    <Page>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('team.crumbs')}
            items={[{ href: '/meeting', label: t('page.meeting') }, { label: t('page.minutes') }]}
          />
        }
        title={title}
        lead={t('team.minutesLead', { name: heldByName })}
      />
      <Stack gap="large">
        <Panel title={t('team.decisions')} foot={t('team.minutesFoot')} flush>
          <DecisionList rows={decisions} caption={title} />
        </Panel>
      </Stack>
    </Page>
  )
}
