import type { Role } from '~/domain/access/roles'
import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { StaffStateTag } from './staff-state-tag'
import type { StaffState } from './staff-state'

type Person = {
  id: string
  username: string
  displayName: string
  role: Role
  supervisor: string | null
  state: StaffState
  lastSignedInAt: Date | null
}

/** Everybody with an account. */
export function StaffTable({ people }: { people: Person[] }) {
  const t = useT()
  const { moment } = useFormats()
  return (
    <DataTable
      caption={t('settings.people')}
      rows={people}
      rowKey={({ id }) => id}
      tone={({ state }) => (state === 'disabled' ? 'quiet' : undefined)}
      columns={[
        {
          key: 'name',
          head: t('settings.displayName'),
          rowHead: true,
          cell: ({ id, displayName }) => <a href={`/settings/people/${id}`}>{displayName}</a>,
        },
        { key: 'username', head: t('settings.username'), cell: ({ username }) => username },
        { key: 'role', head: t('settings.role'), cell: ({ role }) => t(`role.${role}`) },
        {
          key: 'supervisor',
          head: t('settings.supervisor'),
          cell: ({ supervisor }) => supervisor ?? t('settings.none'),
        },
        { key: 'state', head: t('settings.state'), cell: ({ state }) => <StaffStateTag state={state} /> },
        {
          key: 'last',
          head: t('settings.lastSignIn'),
          cell: ({ lastSignedInAt }) => (lastSignedInAt ? moment(lastSignedInAt) : t('settings.never')),
        },
      ]}
    />
  )
}
