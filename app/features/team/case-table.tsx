import type { ReactNode } from 'react'
import { useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { NamedCase } from '~/server/named-cases.server'

type Props<Row extends NamedCase> = {
  caption: string
  rows: readonly Row[]
  /** What the list is about, said of each. */
  what: { head: string; cell: (row: Row) => ReactNode }
  href?: (row: Row) => string
}

/** Households to work through, each with a way to it. */
export function CaseTable<Row extends NamedCase & { key?: string }>({ caption, rows, what, href }: Props<Row>) {
  const t = useT()
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'household',
          head: t('team.household'),
          rowHead: true,
          cell: (row) => (
            <>
              <a href={href?.(row) ?? `/households/${row.id}`}>{row.name}</a>
              <div className="tiny faint mono">{row.caseNumber}</div>
            </>
          ),
        },
        { key: 'place', head: t('team.commune'), cell: ({ placeName }) => placeName },
        { key: 'officer', head: t('team.officer'), cell: ({ officerName }) => officerName },
        { key: 'what', head: what.head, cell: what.cell },
      ]}
      rows={rows}
      rowKey={({ key, id }) => key ?? id}
      tight
    />
  )
}
