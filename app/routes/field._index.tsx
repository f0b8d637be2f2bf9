import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addDays, nigerDate } from '~/domain/dates'
import { FieldBar } from '~/field-bar'
import { VisitsDueList } from '~/features/mentoring/visits-due-list'
import { visitsDue } from '~/features/mentoring/visits-due.server'
import { CatchUpList } from '~/features/schooling/catch-up-list'
import { fieldHome } from '~/features/schooling/field-home.server'
import { TutorSignalPanels } from '~/features/schooling/tutor-signal-panels'
import { tutorSignals } from '~/features/schooling/tutor-signals.server'
import { GroupCards } from '~/features/schooling/group-cards'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { SavedNote } from '~/saved-note'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Stack } from '~/ui/page'
import { PhonePage } from '~/ui/phone-page'

export const handle = { access: 'signedIn', title: 'nav.field', frame: 'field', nav: 'field' } satisfies RouteHandle

/** Visits of the coming week are planned with today's. */
const daysAhead = 7

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request)
  const [{ today, groups, more }, signals, { visits, next }] = await Promise.all([
    fieldHome(context),
    tutorSignals(context),
    visitsDue(context, { until: addDays(nigerDate(context.now), daysAhead) }),
  ])
  return { name: context.actor.displayName, today, groups, more, signals, visits, moreVisits: next !== null }
}

export default function Field() {
  const t = useT()
  const { longDate } = useFormats()
  const { name, today, groups, more, signals, visits, moreVisits } = useLoaderData<typeof loader>()
  const nothing = groups.length + visits.length === 0
  return (
    <PhonePage title={longDate(today)} subtitle={name} nav={<FieldBar current="today" />}>
      <SavedNote>{t('schooling.sessionSaved')}</SavedNote>
      {nothing ? (
        <Empty icon="calendar" title={t('schooling.nothingToday')}>
          {t('schooling.nothingTodayText')}
        </Empty>
      ) : null}
      {groups.length > 0 ? (
        <Stack>
          <h2>{t('schooling.groupsToday')}</h2>
          <GroupCards groups={groups} more={more} />
        </Stack>
      ) : null}
      {visits.length > 0 ? (
        <Stack>
          <h2>{t('schooling.visitsToday')}</h2>
          <VisitsDueList visits={visits} />
          <ButtonLink href="/field/visits">{t(moreVisits ? 'visitsDue.more' : 'visitsDue.all')}</ButtonLink>
        </Stack>
      ) : null}
      <TutorSignalPanels signals={signals} />
      <CatchUpList groups={groups} />
    </PhonePage>
  )
}
