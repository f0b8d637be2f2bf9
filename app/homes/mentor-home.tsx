import { addDays } from '~/domain/dates'
import type { KitRow } from '~/features/kits/kit-rows.server'
import type { VisitDue } from '~/features/mentoring/visits-due.server'
import { VisitsDueList } from '~/features/mentoring/visits-due-list'
import { useT } from '~/i18n/language'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'
import { HomePage } from './home-page'
import { KitsToDeliver } from './kits-panels'
import { SurveysDueLink, type SurveysWaiting } from './surveys-due-link'

type MentorHomeProps = {
  name: string
  today: string
  visits: VisitDue[]
  toDeliver: KitRow[]
  surveys: SurveysWaiting
  /** Also the visits that can wait longer than a week. */
  allVisits: boolean
}

const daysAhead = 7

/** The kits to hand over, then the visits that are late or due within a week, by their day. */
export function MentorHome({ visits, toDeliver, surveys, allVisits, ...who }: MentorHomeProps) {
  const t = useT()
  const late = visits.filter((visit) => visit.late).length
  const soon = visits.filter(({ dueOn }) => allVisits || dueOn <= addDays(who.today, daysAhead))
  return (
    <HomePage {...who} lead={late > 0 ? t('home.visitsLate', { count: late }) : undefined} narrow>
      <KitsToDeliver rows={toDeliver} />
      <SurveysDueLink surveys={surveys} />
      <Panel
        title={t(allVisits ? 'home.visits' : 'home.visitsSoon')}
        aside={
          visits.length > soon.length ? (
            <a href="/?visits=all">{t('home.allVisits', { count: visits.length })}</a>
          ) : undefined
        }
        flush={soon.length > 0}
      >
        {soon.length > 0 ? (
          <VisitsDueList visits={soon} />
        ) : (
          <Empty icon="stall" title={t('home.noVisits')}>
            {visits.length > 0 ? null : <p>{t('home.noVisitsText')}</p>}
          </Empty>
        )}
      </Panel>
    </HomePage>
  )
}
