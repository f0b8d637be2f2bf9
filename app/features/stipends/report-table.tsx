import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import { useMonthYear } from './month-words'
import type { ReportLine } from './reports-list.server'

export function ReportTable({ rows }: { rows: ReportLine[] }) {
  const t = useT()
  const { date, francs, number } = useFormats()
  const monthYear = useMonthYear()
  const columns: Column<ReportLine>[] = [
    {
      key: 'month',
      head: t('stipends.month'),
      rowHead: true,
      cell: ({ id, month, version }) => (
        <a href={`/stipends/${id}`}>
          {version === 1 ? monthYear(month) : t('stipends.monthVersion', { month: monthYear(month), version })}
        </a>
      ),
    },
    { key: 'tutor', head: t('stipends.tutor'), cell: ({ tutorName }) => tutorName },
    {
      key: 'state',
      head: t('stipends.state'),
      cell: ({ state }) => (
        <Tag tone={state === 'submitted' ? 'accent' : state === 'returned' ? 'late' : 'plain'}>
          {t(`reportState.${state}`)}
        </Tag>
      ),
    },
    {
      key: 'sessions',
      head: t('stipends.sessions'),
      kind: 'number',
      cell: ({ sessions, lateEntries }) => (
        <>
          {sessions}
          {lateEntries > 0 ? (
            <span className="block tiny late-text">{t('stipends.late', { count: lateEntries })}</span>
          ) : null}
        </>
      ),
    },
    {
      key: 'hours',
      head: t('stipends.hours'),
      kind: 'number',
      cell: ({ minutes }) => t('stipends.hoursValue', { hours: number(minutes / 60) }),
    },
    { key: 'transport', head: t('stipends.transport'), kind: 'number', cell: ({ transport }) => francs(transport) },
    { key: 'sent', head: t('stipends.sent'), cell: ({ submittedOn }) => date(submittedOn) },
  ]
  return <DataTable caption={t('stipends.caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
