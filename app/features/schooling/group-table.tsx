import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { FieldGroup } from './field-home.server'

export function GroupTable({ groups }: { groups: FieldGroup[] }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <DataTable
      caption={t('schooling.groupsTitle')}
      columns={[
        {
          key: 'name',
          head: t('schooling.group'),
          rowHead: true,
          cell: ({ id, name }: FieldGroup) => <a href={`/groups/${id}`}>{name}</a>,
        },
        { key: 'school', head: t('schooling.school'), cell: ({ schoolName }) => schoolName },
        { key: 'members', head: t('schooling.childrenHead'), kind: 'number', cell: ({ members }) => members },
        {
          key: 'last',
          head: t('schooling.lastSession'),
          cell: ({ lastSessionOn }) => (lastSessionOn ? date(lastSessionOn) : t('schooling.noSessionYet')),
        },
        { key: 'held', head: t('schooling.sessionsHeld'), kind: 'number', cell: ({ sessionsHeld }) => sessionsHeld },
        {
          key: 'log',
          head: t('schooling.deeds'),
          headHidden: true,
          cell: ({ id, name }) => (
            <a href={`/field/sessions/new?group=${id}`}>
              {t('schooling.logSession')} <span className="sr">{name}</span>
            </a>
          ),
        },
      ]}
      rows={groups}
      rowKey={({ id }) => id}
      tone={({ quiet }) => (quiet ? 'late' : undefined)}
    />
  )
}
