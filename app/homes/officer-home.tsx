import type { AlertList } from '~/features/alerts/alert-list.server'
import { AlertsPanel } from '~/features/alerts/alerts-panel'
import { TasksPanel } from '~/features/casework/tasks-panel'
import type { TasksOnHome } from '~/features/casework/tasks-on-home.server'
import type { TourOnHome } from '~/features/casework/tour-on-home.server'
import type { CaseloadCounts } from '~/features/households/caseload-counts.server'
import type { HouseholdRow } from '~/features/households/households-page.server'
import { HouseholdsTable } from '~/features/households/households-table'
import type { KitToVerify } from '~/features/kits/kits-to-verify.server'
import type { RoundToLookAt } from '~/features/supplies/rounds-to-verify.server'
import type { BusinessesAtGlance } from '~/features/mentoring/businesses-at-glance.server'
import { BusinessesGlance } from '~/features/mentoring/businesses-glance'
import type { KitRow } from '~/features/kits/kit-rows.server'
import type { KitToDeliver } from '~/features/kits/kits-to-deliver.server'
import { AbsencePanel } from '~/features/schooling/absence-panel'
import type { AbsentChildren } from '~/features/schooling/absent-children.server'
import type { SecondPartDue } from '~/features/tranches/second-parts-due.server'
import { ReportsWaitingLink } from '~/features/stipends/reports-waiting-link'
import { useFormats, useT } from '~/i18n/language'
import type { Caseload } from '~/server/caseload-limit.server'
import { ButtonLink } from '~/ui/button'
import { Cards } from '~/ui/card'
import { Chips } from '~/ui/chips'
import { Empty } from '~/ui/empty'
import { Row } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { LightChecksLink } from './closure-links'
import { HomePage } from './home-page'
import { InboxPanel, type InboxOnHome } from './inbox-panel'
import { KitsAboveCeiling, KitsInHand, OwnRequests } from './kits-panels'
import { CaseloadNote, TourLink } from './officer-day'
import { SurveysDueLink, type SurveysWaiting } from './surveys-due-link'

type OfficerHomeProps = {
  name: string
  today: string
  aboveCeiling: KitRow[]
  inbox: InboxOnHome
  ownWaiting: KitRow[]
  toDeliver: KitToDeliver[]
  toVerify: KitToVerify[]
  classesToVerify: RoundToLookAt[]
  seconds: SecondPartDue[]
  late: HouseholdRow[]
  week: HouseholdRow[]
  surveys: SurveysWaiting
  counts: CaseloadCounts
  glance: BusinessesAtGlance
  caseload: Caseload
  tasks: TasksOnHome
  tour: TourOnHome
  absent: AbsentChildren
  reports: { count: number; more: boolean }
  lightChecks: { count: number; more: boolean }
  alerts: AlertList
}

/** To decide, to hand over, late, due this week, and the way into the whole caseload. */
export function OfficerHome({
  aboveCeiling,
  inbox,
  ownWaiting,
  toDeliver,
  toVerify,
  classesToVerify,
  seconds,
  late,
  week,
  surveys,
  counts,
  caseload,
  tasks,
  tour,
  absent,
  reports,
  lightChecks,
  alerts,
  glance,
  ...who
}: OfficerHomeProps) {
  const t = useT()
  return (
    <HomePage
      {...who}
      lead={
        caseload.limit === null
          ? t('home.caseload', { count: counts.all })
          : t('home.ofLimit', { open: caseload.open, limit: caseload.limit })
      }
      actions={
        <>
          <ButtonLink href="/tour" icon="print">
            {t('home.tour')}
          </ButtonLink>
          <ButtonLink href="/households/new" tone="go" icon="plus">
            {t('home.newHousehold')}
          </ButtonLink>
        </>
      }
    >
      <InboxPanel inbox={inbox} ownWaiting={ownWaiting} />
      <CaseloadNote caseload={caseload} />
      <AlertsPanel alerts={alerts} />
      <Cards>
        <TourLink tour={tour} />
        <SurveysDueLink surveys={surveys} />
        <ReportsWaitingLink waiting={reports} />
        <LightChecksLink {...lightChecks} />
      </Cards>
      <TasksPanel tasks={tasks} />
      <KitsInHand {...{ toDeliver, toVerify, seconds }} classes={classesToVerify} today={who.today} />
      <AbsencePanel absent={absent} />
      {counts.all === 0 ? (
        <Panel title={t('home.households')}>
          <Empty icon="home" title={t('home.noHouseholds')}>
            <p>{t('home.noHouseholdsText')}</p>
          </Empty>
        </Panel>
      ) : (
        <>
          <Row between wrap>
            <h2>{t('home.households')}</h2>
            <Views counts={counts} />
          </Row>
          <Due kind="late" rows={late} count={counts.late} today={who.today} />
          <Due kind="week" rows={week} count={counts.week} today={who.today} />
        </>
      )}
      <BusinessesGlance {...glance} />
      <KitsAboveCeiling rows={aboveCeiling} />
      <OwnRequests rows={ownWaiting} />
    </HomePage>
  )
}

const shownHouseholds = 5

function Due({
  kind,
  rows,
  count,
  today,
}: {
  kind: 'late' | 'week'
  rows: HouseholdRow[]
  count: number
  today: string
}) {
  const t = useT()
  return (
    <Panel
      title={t(`home.${kind}`)}
      level={3}
      aside={
        count > shownHouseholds ? <a href={`/households?due=${kind}`}>{t('home.seeAll', { count })}</a> : undefined
      }
      flush={rows.length > 0}
    >
      {rows.length > 0 ? (
        <HouseholdsTable rows={rows.slice(0, shownHouseholds)} today={today} />
      ) : (
        <p className="muted">{t(`home.${kind}None`)}</p>
      )}
    </Panel>
  )
}

function Views({ counts }: { counts: CaseloadCounts }) {
  const t = useT()
  const { number } = useFormats()
  return (
    <Chips
      label={t('home.views')}
      items={[
        { href: '/households', label: t('home.view.all'), count: number(counts.all, 0) },
        { href: '/households?due=late', label: t('home.view.late'), count: number(counts.late, 0), icon: 'alert' },
        { href: '/households?due=week', label: t('home.view.week'), count: number(counts.week, 0) },
        { href: '/households?risk=high', label: t('home.view.high'), count: number(counts.high, 0) },
      ]}
    />
  )
}
