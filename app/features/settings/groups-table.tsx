import { useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Tag } from '~/ui/tag'

type Group = {
  id: string
  name: string
  schoolName: string
  tutorName: string
  members: number
  closedOn: string | null
}

export function GroupsTable({ groups }: { groups: Group[] }) {
  const t = useT()
  return (
    <DataTable
      caption={t('adm.tab.groups')}
      rows={groups}
      rowKey={({ id }) => id}
      tone={({ closedOn }) => (closedOn === null ? undefined : 'quiet')}
      columns={[
        {
          key: 'name',
          head: t('adm.group.name'),
          rowHead: true,
          cell: ({ id, name }) => <a href={`/settings/groups/${id}`}>{name}</a>,
        },
        { key: 'school', head: t('adm.group.school'), cell: ({ schoolName }) => schoolName },
        { key: 'tutor', head: t('adm.group.tutor'), cell: ({ tutorName }) => tutorName },
        { key: 'members', head: t('adm.group.members'), kind: 'number', cell: ({ members }) => members },
        {
          key: 'state',
          head: t('settings.state'),
          cell: ({ closedOn }) => (
            <Tag tone={closedOn === null ? 'plain' : 'line'}>
              {t(`adm.group.state.${closedOn === null ? 'held' : 'closed'}`)}
            </Tag>
          ),
        },
      ]}
    />
  )
}
