import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import { ShareBar } from '~/ui/share-bar'
import type { CaseloadRow } from './team-caseloads.server'

type Props = { rows: readonly CaseloadRow[]; role: CaseloadRow['role']; limit: number | null; caption: string }

/** The people of one role beside each other; of officers, each number opens its list. */
export function CaseloadsTable({ rows, role, limit, caption }: Props) {
  const t = useT()
  const { number } = useFormats()
  const most = Math.max(1, limit ?? 0, ...rows.map(({ open }) => open))
  const linked = (row: CaseloadRow, value: number, query: string) =>
    role === 'officer' && value > 0 ? (
      <a href={`/households?officer=${row.id}${query}`}>{number(value, 0)}</a>
    ) : (
      number(value, 0)
    )
  const isOver = ({ open }: CaseloadRow) => role === 'officer' && limit !== null && open > limit
  const limits: Column<CaseloadRow>[] =
    role === 'officer'
      ? [
          {
            key: 'limit',
            head: t('team.limit'),
            kind: 'number',
            cell: (row) =>
              limit === null ? (
                <span className="faint">{t('team.noLimit')}</span>
              ) : isOver(row) ? (
                <span className="late-text">{t('team.overLimit', { count: row.open - limit, limit })}</span>
              ) : (
                number(limit, 0)
              ),
          },
        ]
      : []
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'name', head: t(`role.${role}`), rowHead: true, cell: ({ name }) => name },
        {
          key: 'bar',
          head: t('team.share'),
          headHidden: true,
          cell: ({ open, high, name }) => (
            <ShareBar
              label={t('team.shareOf', { name, open, high })}
              parts={[
                { key: 'high', share: high / most, tone: 'ink' },
                { key: 'open', share: (open - high) / most, tone: 'grey' },
              ]}
            />
          ),
        },
        { key: 'open', head: t('team.households'), kind: 'number', cell: (row) => linked(row, row.open, '') },
        ...limits,
        { key: 'high', head: t('team.highRisk'), kind: 'number', cell: (row) => linked(row, row.high, '&risk=high') },
        { key: 'late', head: t('team.late'), kind: 'number', cell: (row) => linked(row, row.late, '&due=late') },
        { key: 'week', head: t('team.dueInWeek'), kind: 'number', cell: (row) => linked(row, row.week, '&due=week') },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      tone={(row) => (isOver(row) ? 'late' : undefined)}
      narrow="scroll"
      tight
    />
  )
}
