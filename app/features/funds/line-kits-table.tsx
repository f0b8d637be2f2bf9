import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { lineKits } from './line-kits.server'

type Row = Awaited<ReturnType<typeof lineKits>>['rows'][number]

/** Kits with money of a line: their number and amounts, a link for whoever may open them. */
export function LineKitsTable({ rows }: { rows: Row[] }) {
  const t = useT()
  const { francs } = useFormats()
  return (
    <DataTable
      caption={t('funds.kits.title')}
      rows={rows}
      rowKey={({ id }) => id}
      tight
      columns={[
        {
          key: 'kit',
          head: t('funds.kit'),
          rowHead: true,
          cell: ({ number, href }) =>
            href === null ? <span className="mono">{number}</span> : <a href={href}>{number}</a>,
        },
        { key: 'state', head: t('funds.moves.state'), cell: ({ state }) => t(`kits.state.${state}`) },
        { key: 'committed', head: t('funds.committed'), kind: 'number', cell: ({ committed }) => francs(committed) },
        { key: 'spent', head: t('funds.spent'), kind: 'number', cell: ({ spent }) => francs(spent) },
      ]}
    />
  )
}
