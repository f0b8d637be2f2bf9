import { CaseloadPanel } from '~/features/programme/caseload-panel'
import type { OfficerCaseload } from '~/features/programme/late-by-officer.server'
import { PresenceFacts } from '~/features/programme/presence-facts'
import type { ShownPresence } from '~/features/programme/presence-numbers.server'
import { ReportsWaitingLink } from '~/features/stipends/reports-waiting-link'
import type { KitToDecide } from '~/features/kits/kits-to-decide.server'
import type { PlanWaiting } from '~/features/mentoring/plans-to-decide.server'
import type { MeetingSummary } from '~/features/team/meeting-summary.server'
import { TeamLinks } from '~/features/team/team-links'
import { TodayCards } from '~/features/team/today-cards'
import { useT } from '~/i18n/language'
import { SyntheticMark } from '~/synthetic-mark'
import { CardLink } from '~/ui/card'
import { ClosingsLink } from './closure-links'
import { HomePage } from './home-page'
import { KitsToDecide } from './kits-panels'

type LeadHomeProps = {
  name: string
  today: string
  presence: ShownPresence
  summary: MeetingSummary
  toDecide: KitToDecide[]
  plans: PlanWaiting[]
  caseloads: OfficerCaseload[]
  reports: { count: number; more: boolean }
  closings: number
}

/** The lead's day: whether each child is at home, the three things to do, what waits for a decision, where to look. */
export function LeadHome(home: LeadHomeProps) {
  const { name, today, presence, summary, toDecide, plans, caseloads, reports, closings } = home
  const t = useT()
  const waiting = toDecide.filter(({ aboveCeiling }) => !aboveCeiling).length + plans.length + closings
  return (
    <HomePage name={name} today={today}>
      <PresenceFacts presence={presence} awayHref="/households?children=away" />
      <TodayCards toDecide={waiting} summary={summary} />
      <div id="decide">
        <KitsToDecide rows={toDecide} plans={plans} />
      </div>
      <ClosingsLink count={closings} />
      <ReportsWaitingLink waiting={reports} />
      <CardLink href="/tasks" icon="check" title={t('team.ownTasks')} detail={t('team.ownTasksText')} />
      <CaseloadPanel caseloads={caseloads} />
      <TeamLinks />
      <CardLink href="/settings/values" icon="coin" title={t('adm.lead.values')} detail={t('adm.lead.valuesText')} />
      <CardLink
        href="/settings/templates"
        icon="calendar"
        title={t('page.templates')}
        detail={t('adm.lead.templatesText')}
      />
      <SyntheticMark />
    </HomePage>
  )
}
