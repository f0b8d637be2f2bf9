import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import type { DelegationView } from './delegations-of.server'

/** Whose place is taken by whom, from when to when. */
export function DelegationTable({ caption, rows }: { caption: string; rows: DelegationView[] }) {
  const t = useT()
  const { date } = useFormats()
  const columns: Column<DelegationView>[] = [
    {
      key: 'who',
      head: t('delegations.who'),
      rowHead: true,
      cell: ({ fromName, toName, reason }) => (
        <>
          {t('delegations.inPlaceOf', { to: toName, from: fromName })}
          <div className="small muted">{reason}</div>
        </>
      ),
    },
    { key: 'from', head: t('delegations.startsOn'), cell: ({ startsOn }) => date(startsOn) },
    { key: 'to', head: t('delegations.endsOn'), cell: ({ endsOn }) => date(endsOn) },
    {
      key: 'state',
      head: t('delegations.stateHead'),
      cell: ({ state }) => <Tag tone={state === 'inForce' ? 'accent' : 'line'}>{t(`delegations.state.${state}`)}</Tag>,
    },
    {
      key: 'end',
      head: t('delegations.end'),
      headHidden: true,
      cell: ({ id, state }) =>
        state === 'coming' || state === 'inForce' ? (
          <a href={`/delegations/${id}/ending`}>{t('delegations.end')}</a>
        ) : null,
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
