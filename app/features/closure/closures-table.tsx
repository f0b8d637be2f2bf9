import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { ClosureWaiting } from './closures-waiting.server'

export function ClosuresTable({ rows }: { rows: ClosureWaiting[] }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <DataTable
      caption={t('closings.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'case',
          head: t('householdFrame.case'),
          rowHead: true,
          cell: ({ id, caseNumber }) => (
            <a href={`/closings/${id}/decision`} className="mono">
              {caseNumber}
            </a>
          ),
        },
        { key: 'reason', head: t('closure.reason'), cell: ({ reason }) => t(`closingReason.${reason}`) },
        {
          key: 'asked',
          head: t('closings.asked'),
          cell: ({ askedOn, askedBy }) => t('disclosure.onBy', { on: date(askedOn), by: askedBy }),
        },
        {
          key: 'missing',
          head: t('closings.missing'),
          cell: ({ missing }) =>
            missing === 0 ? t('closings.nothingMissing') : t('closings.missingCount', { count: missing }),
        },
      ]}
    />
  )
}
