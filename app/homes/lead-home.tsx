import { CaseloadPanel } from '~/features/programme/caseload-panel'
import type { OfficerCaseload } from '~/features/programme/late-by-officer.server'
import { PresenceFacts } from '~/features/programme/presence-facts'
import type { ShownPresence } from '~/features/programme/presence-numbers.server'
import { ReportsWaitingLink } from '~/features/stipends/reports-waiting-link'
import type { MeetingSummary } from '~/features/team/meeting-summary.server'
import { TeamLinks } from '~/features/team/team-links'
import { TodayCards } from '~/features/team/today-cards'
import { useT } from '~/i18n/language'
import { SyntheticMark } from '~/synthetic-mark'
import { CardLink, Cards } from '~/ui/card'
import { ClosingsLink } from './closure-links'
import { HomePage } from './home-page'
import { MovesWaitingLink } from './moves-link'
import { InboxPanel, type InboxOnHome } from './inbox-panel'

type LeadHomeProps = {
  name: string
  today: string
  presence: ShownPresence
  summary: MeetingSummary
  inbox: InboxOnHome
  caseloads: OfficerCaseload[]
  reports: { count: number; more: boolean }
  closings: number
  moves: number
}

/** The lead's day: whether each child is at home, the three things to do, what waits for a decision, where to look. */
export function LeadHome(home: LeadHomeProps) {
  const { name, today, presence, summary, inbox, caseloads, reports, closings, moves } = home
  const t = useT()
  const overdue = inbox.rows.filter((row) => row.overdue).length
  return (
    <HomePage name={name} today={today}>
      <PresenceFacts presence={presence} awayHref="/households?children=away" />
      <TodayCards toDecide={inbox.rows.length} overdue={overdue} summary={summary} />
      <div id="decide">
        <InboxPanel inbox={inbox} />
      </div>
      <Cards>
        <ClosingsLink count={closings} />
        <MovesWaitingLink count={moves} />
        <ReportsWaitingLink waiting={reports} />
        <CardLink href="/tasks" icon="check" title={t('team.ownTasks')} detail={t('team.ownTasksText')} />
      </Cards>
      <CaseloadPanel caseloads={caseloads} />
      <TeamLinks>
        <CardLink href="/handovers/twins" icon="camera" title={t('twins.title')} detail={t('twins.link')} />
        <CardLink href="/settings/values" icon="coin" title={t('adm.lead.values')} detail={t('adm.lead.valuesText')} />
        <CardLink
          href="/settings/templates"
          icon="calendar"
          title={t('page.templates')}
          detail={t('adm.lead.templatesText')}
        />
      </TeamLinks>
      <SyntheticMark />
    </HomePage>
  )
}
