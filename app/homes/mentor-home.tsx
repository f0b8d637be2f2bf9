import { TasksPanel } from '~/features/casework/tasks-panel'
import type { TasksOnHome } from '~/features/casework/tasks-on-home.server'
import type { KitToVerify } from '~/features/kits/kits-to-verify.server'
import type { KitToDeliver } from '~/features/kits/kits-to-deliver.server'
import type { BusinessesAtGlance } from '~/features/mentoring/businesses-at-glance.server'
import { BusinessesGlance } from '~/features/mentoring/businesses-glance'
import type { VisitDue } from '~/features/mentoring/visits-due.server'
import type { SecondPartDue } from '~/features/tranches/second-parts-due.server'
import { VisitsByVillage } from '~/features/mentoring/visits-by-village'
import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Cards } from '~/ui/card'
import { Empty } from '~/ui/empty'
import { HomePage } from './home-page'
import { KitsInHand } from './kits-panels'
import { SurveysDueLink, type SurveysWaiting } from './surveys-due-link'

type MentorHomeProps = {
  name: string
  today: string
  /** Late, or due within a week. */
  visits: VisitDue[]
  moreVisits: boolean
  glance: BusinessesAtGlance
  toDeliver: KitToDeliver[]
  toVerify: KitToVerify[]
  seconds: SecondPartDue[]
  surveys: SurveysWaiting
  tasks: TasksOnHome
}

/** The visits of the week by village, how the businesses stand, then what else waits. */
export function MentorHome({
  visits,
  moreVisits,
  glance,
  toDeliver,
  toVerify,
  seconds,
  surveys,
  tasks,
  ...who
}: MentorHomeProps) {
  const t = useT()
  const late = visits.filter((visit) => visit.late).length
  return (
    <HomePage {...who} lead={late > 0 ? t('home.visitsLate', { count: late }) : undefined} narrow>
      {visits.length > 0 ? (
        <VisitsByVillage visits={visits} today={who.today} />
      ) : (
        <Empty icon="stall" title={t('home.noVisits')}>
          <p>{t('home.noVisitsText')}</p>
        </Empty>
      )}
      <ButtonLink href="/field/visits" icon="calendar">
        {t(moreVisits ? 'visitsDue.more' : 'visitsDue.all')}
      </ButtonLink>
      <BusinessesGlance {...glance} />
      <TasksPanel tasks={tasks} />
      <KitsInHand {...{ toDeliver, toVerify, seconds }} today={who.today} />
      <Cards>
        <SurveysDueLink surveys={surveys} />
      </Cards>
    </HomePage>
  )
}
