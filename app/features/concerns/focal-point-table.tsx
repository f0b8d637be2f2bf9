import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import type { FocalPointRow } from './focal-point-list.server'

const tones = { inForce: 'accent', planned: 'line', ended: 'plain', disabled: 'late' } as const

/** Who is, will be or was named, with the way to end it. */
export function FocalPointTable({ points }: { points: FocalPointRow[] }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <DataTable
      caption={t('adm.tab.focalPoints')}
      rows={points}
      rowKey={({ id }) => id}
      tone={({ state }) => (state === 'ended' ? 'quiet' : undefined)}
      columns={[
        {
          key: 'name',
          head: t('adm.focal.who'),
          rowHead: true,
          cell: ({ userId, name }) => <a href={`/settings/people/${userId}`}>{name}</a>,
        },
        { key: 'role', head: t('settings.role'), cell: ({ role }) => t(`role.${role}`) },
        { key: 'from', head: t('adm.focal.from'), cell: ({ fromOn }) => date(fromOn) },
        {
          key: 'until',
          head: t('adm.focal.until'),
          cell: ({ untilOn }) => (untilOn ? date(untilOn) : t('adm.focal.noEnd')),
        },
        {
          key: 'state',
          head: t('settings.state'),
          cell: ({ state }) => <Tag tone={tones[state]}>{t(`adm.focal.state.${state}`)}</Tag>,
        },
        {
          key: 'act',
          head: t('adm.focal.end'),
          headHidden: true,
          cell: ({ id, state }) =>
            state === 'ended' ? null : <a href={`/settings/focal-points/${id}/ending`}>{t('adm.focal.end')}</a>,
        },
      ]}
    />
  )
}
