import { useFormats, useT } from '~/i18n/language'
import { Empty } from '~/ui/empty'
import { TodoList } from '~/ui/todo-list'
import type { VisitDue } from './visits-due.server'

/** The businesses to visit, the most urgent first; one touch opens the visit's form. */
export function VisitsDueList({ visits, inVillage }: { visits: VisitDue[]; inVillage?: boolean }) {
  const t = useT()
  const { date } = useFormats()
  if (visits.length === 0)
    return (
      <Empty icon="stall" title={t('visitsDue.emptyTitle')}>
        {t('visitsDue.empty')}
      </Empty>
    )
  return (
    <TodoList
      items={visits.map(({ businessId, caregiver, village, idea, dueOn, due, late, lastVisitOn }) => ({
        key: businessId,
        icon: 'stall',
        track: 'parents',
        title: caregiver,
        href: `/field/visits/new?business=${businessId}`,
        detail: [
          [idea, inVillage ? null : village].filter(Boolean).join(' · '),
          lastVisitOn ? t('visitsDue.lastVisit', { on: date(lastVisitOn) }) : t('visitsDue.neverVisited'),
        ].join(' · '),
        when: <When on={date(dueOn)} word={late ? t('visitsDue.late') : due ? t('visitsDue.today') : null} />,
        late,
      }))}
    />
  )
}

function When({ on, word }: { on: string; word: string | null }) {
  return (
    <>
      {on}
      {word ? <span className="block small">{word}</span> : null}
    </>
  )
}
