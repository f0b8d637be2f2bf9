import { useFormats, useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import type { Assignment } from './assignment-history.server'

/** Who followed the household from when until when; nothing while it was never handed over. */
export function AssignmentHistoryPanel({ assignments }: { assignments: Assignment[] }) {
  const t = useT()
  const { date } = useFormats()
  if (assignments.length === 0) return null
  return (
    <Panel title={t('caseloads.history')}>
      <ul>
        {assignments.map(({ id, name, since, until }) => (
          <li key={id}>
            {until === null
              ? t('caseloads.historyNow', { name, since: date(since.slice(0, 10)) })
              : t('caseloads.historyThen', { name, since: date(since.slice(0, 10)), until: date(until.slice(0, 10)) })}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
