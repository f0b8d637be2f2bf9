import type { KitRow } from '~/features/kits/kit-rows.server'
import type { VisitDue } from '~/features/mentoring/visits-due.server'
import { VisitsDueList } from '~/features/mentoring/visits-due-list'
import { useT } from '~/i18n/language'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'
import { HomePage } from './home-page'
import { KitsToDeliver } from './kits-panels'

type MentorHomeProps = { name: string; today: string; visits: VisitDue[]; toDeliver: KitRow[] }

/** Visits by their day, the late ones first, and the kits to hand over. */
export function MentorHome({ visits, toDeliver, ...who }: MentorHomeProps) {
  const t = useT()
  const late = visits.filter((visit) => visit.late).length
  return (
    <HomePage {...who} lead={late > 0 ? t('home.visitsLate', { count: late }) : undefined} narrow>
      {visits.length > 0 ? (
        <Panel title={t('home.visits')} flush>
          <VisitsDueList visits={visits} />
        </Panel>
      ) : (
        <Panel title={t('home.visits')}>
          <Empty icon="stall" title={t('home.noVisits')}>
            <p>{t('home.noVisitsText')}</p>
          </Empty>
        </Panel>
      )}
      <KitsToDeliver rows={toDeliver} />
    </HomePage>
  )
}
