import { useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { ClosureLine } from './closures-page.server'
import { useClosureDays } from './closure-days'

/** The days without school, the latest first. */
export function ClosureTable({ rows }: { rows: ClosureLine[] }) {
  const t = useT()
  const days = useClosureDays()
  return (
    <DataTable
      caption={t('schoolClosed.caption')}
      columns={[
        { key: 'when', head: t('schoolClosed.when'), rowHead: true, cell: (row: ClosureLine) => days(row) },
        {
          key: 'where',
          head: t('schoolClosed.where'),
          cell: ({ schoolName, commune }) =>
            schoolName ?? (commune ? t('schoolClosed.commune', { commune }) : t('schoolClosed.everywhere')),
        },
        { key: 'why', head: t('schoolClosed.why'), cell: ({ reason }) => t(`closureReason.${reason}`) },
        { key: 'by', head: t('schoolClosed.by'), cell: ({ by }) => by },
        {
          key: 'deed',
          head: t('schoolClosed.withdraw'),
          headHidden: true,
          cell: (row) =>
            row.mayWithdraw ? (
              <a href={`/closures/${row.id}/withdrawal`}>
                {t('schoolClosed.withdraw')} <span className="sr">{days(row)}</span>
              </a>
            ) : null,
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}
