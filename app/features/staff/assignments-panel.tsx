import { useFormats, useT } from '~/i18n/language'
import { Facts } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Panel } from '~/ui/panel'
import type { Assignments } from './assignments-of.server'

/** What counts on a person: open households, businesses, groups, and people they supervise. */
export function AssignmentsPanel({ assignments }: { assignments: Assignments }) {
  const t = useT()
  return (
    <Panel title={t('adm.people.assignments')} foot={isAny(assignments) ? t('adm.people.reassign') : undefined}>
      <Counts assignments={assignments} />
    </Panel>
  )
}

/** Said before an account is closed. */
export function AssignmentsNote({ assignments }: { assignments: Assignments }) {
  const t = useT()
  if (!isAny(assignments)) return null
  return (
    <Note tone="late" title={t('adm.people.stillCounts')}>
      <Counts assignments={assignments} />
      {t('adm.people.reassign')}
    </Note>
  )
}

function Counts({ assignments }: { assignments: Assignments }) {
  const t = useT()
  const { number } = useFormats()
  const kinds = ['households', 'businesses', 'groups', 'people'] as const
  return <Facts items={kinds.map((kind) => ({ term: t(`adm.people.${kind}`), value: number(assignments[kind]) }))} />
}

function isAny(assignments: Assignments) {
  return Object.values(assignments).some((count) => count > 0)
}
