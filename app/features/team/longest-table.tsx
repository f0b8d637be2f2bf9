import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { LongestHere } from './pipeline-page.server'

/** Who stands longest at a step, each with a way to the household. */
export function LongestTable({ rows, caption }: { rows: readonly LongestHere[]; caption: string }) {
  const t = useT()
  const { number } = useFormats()
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'household',
          head: t('team.household'),
          rowHead: true,
          cell: ({ householdId, name, caseNumber, person }) => (
            <>
              <a href={`/households/${householdId}/plan`}>{person ?? name}</a>
              <div className="tiny faint mono">{caseNumber}</div>
            </>
          ),
        },
        { key: 'place', head: t('team.commune'), cell: ({ placeName }) => placeName },
        { key: 'officer', head: t('team.officer'), cell: ({ officerName }) => officerName },
        { key: 'days', head: t('team.stage.days'), kind: 'number', cell: ({ days }) => number(days, 0) },
      ]}
      rows={rows}
      rowKey={({ key }) => key}
      tight
    />
  )
}
