import { addDays, type CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { Empty } from '~/ui/empty'
import { ListGroup } from '~/ui/list-group'
import { Panel } from '~/ui/panel'
import { VisitsDueList } from './visits-due-list'
import type { VisitDue } from './visits-due.server'

const times = ['late', 'today', 'week', 'later'] as const
type Time = (typeof times)[number]

/** Late, today, this week, later; in each the villages with their market day, so that one road serves several doors. */
export function VisitsByVillage({ visits, today }: { visits: VisitDue[]; today: CivilDate }) {
  const t = useT()
  const byTime = groupBy(visits, ({ dueOn }) => timeOf(dueOn, today))
  if (visits.length === 0)
    return (
      <Empty icon="stall" title={t('visitsDue.emptyTitle')}>
        {t('visitsDue.empty')}
      </Empty>
    )
  return (
    <>
      {times
        .filter((time) => byTime.has(time))
        .map((time) => (
          <Panel key={time} title={t(`visitsDue.group.${time}`, { count: byTime.get(time)?.length ?? 0 })} flush>
            {[...groupBy(byTime.get(time) ?? [], placeKey)].map(([place, there]) => (
              <ListGroup key={place} title={place || t('visitsDue.noVillage')} aside={<Market of={there} />}>
                <VisitsDueList visits={there} inVillage />
              </ListGroup>
            ))}
          </Panel>
        ))}
    </>
  )
}

function Market({ of: [visit] }: { of: VisitDue[] }) {
  const t = useT()
  const { list } = useFormats()
  if (!visit || visit.marketWeekdays.length === 0) return null
  const days = visit.marketWeekdays.map((day) => t(`weekday.${day}` as MessageKey))
  return <span className="small muted">{t('visitsDue.market', { days: list(days) })}</span>
}

function placeKey({ village, commune }: VisitDue) {
  return [village, commune].filter(Boolean).join(', ')
}

function timeOf(dueOn: CivilDate, today: CivilDate): Time {
  if (dueOn < today) return 'late'
  if (dueOn === today) return 'today'
  return dueOn <= addDays(today, 7) ? 'week' : 'later'
}
