import type { Measure } from '~/domain/links/measures'
import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { LinkCase } from './link-cases.server'

type Props = { rows: readonly LinkCase[]; measure: Measure; caption: string }

/** Before and after of each household or child behind a cell, with both dates. */
export function LinkCaseTable({ rows, measure, caption }: Props) {
  const t = useT()
  const { date, number, share } = useFormats()
  const shown = (result: LinkCase['before']) => {
    if (result === null) return <span className="faint">–</span>
    const { on, value } = result
    return (
      <>
        {value === null ? '–' : measure === 'attendance' ? share(value) : number(value, 1)}
        <div className="tiny faint nowrap">{date(on)}</div>
      </>
    )
  }
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'household',
          head: t('team.household'),
          rowHead: true,
          cell: ({ id, name, child, caseNumber }) => (
            <>
              <a href={`/households/${id}`}>{child ?? name}</a>
              <div className="tiny faint mono">{caseNumber}</div>
            </>
          ),
        },
        { key: 'place', head: t('team.commune'), cell: ({ placeName }) => placeName },
        { key: 'officer', head: t('team.officer'), cell: ({ officerName }) => officerName },
        { key: 't0', head: t('team.link.t0'), cell: ({ t0 }) => (t0 === null ? '–' : date(t0)) },
        { key: 'before', head: t('team.link.before'), kind: 'number', cell: ({ before }) => shown(before) },
        { key: 'after', head: t('team.link.after'), kind: 'number', cell: ({ after }) => shown(after) },
      ]}
      rows={rows}
      rowKey={({ key }) => key}
      tight
    />
  )
}
