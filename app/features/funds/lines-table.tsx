import { useFormats, useT } from '~/i18n/language'
import { useLineName } from '~/pieces/budget-line-bar'
import { DataTable } from '~/ui/data-table'
import type { grantPage } from './grant-page.server'
import { UseBar } from './use-bar'

type Line = NonNullable<Awaited<ReturnType<typeof grantPage>>>['lines'][number]

/** The lines of a grant with their balances. */
export function LinesTable({ lines }: { lines: Line[] }) {
  const t = useT()
  const { francs } = useFormats()
  const name = useLineName()
  return (
    <DataTable
      caption={t('funds.lines')}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'line',
          head: t('funds.line'),
          rowHead: true,
          cell: (line) => (
            <>
              <a href={`/funds/lines/${line.id}`}>{name(line)}</a>
              <div className="tiny muted">{t(`funds.purpose.${line.purpose}`)}</div>
            </>
          ),
        },
        { key: 'allotted', head: t('funds.allottedToLine'), kind: 'number', cell: ({ allotted }) => francs(allotted) },
        { key: 'spent', head: t('funds.spent'), kind: 'number', cell: ({ spent }) => francs(spent) },
        { key: 'committed', head: t('funds.committed'), kind: 'number', cell: ({ committed }) => francs(committed) },
        { key: 'free', head: t('funds.free'), kind: 'number', cell: ({ free }) => francs(free) },
        {
          key: 'use',
          head: t('funds.use'),
          cell: ({ allotted, spent, committed }) => <UseBar of={allotted} spent={spent} committed={committed} />,
        },
      ]}
    />
  )
}
