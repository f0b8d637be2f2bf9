import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { RoundStateTag } from './round-state-tag'
import type { SupplyRoundRow } from './supply-round-list.server'

/** Class requests, one a row. */
export function RoundTable({ rounds, withGroup = false }: { rounds: SupplyRoundRow[]; withGroup?: boolean }) {
  const t = useT()
  const { francs, date, number } = useFormats()
  return (
    <DataTable
      caption={t('supplies.rounds')}
      rows={rounds}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          head: t('supplies.round'),
          rowHead: true,
          cell: ({ id, number: roundNumber }) => <a href={`/supply-rounds/${id}`}>{roundNumber}</a>,
        },
        ...(withGroup
          ? [{ key: 'group', head: t('supplies.group'), cell: ({ groupName }: SupplyRoundRow) => groupName }]
          : []),
        { key: 'by', head: t('supplies.askedBy'), cell: ({ requestedByName }) => requestedByName },
        { key: 'on', head: t('supplies.askedOn'), cell: ({ submittedAt }) => date(submittedAt.slice(0, 10)) },
        {
          key: 'children',
          head: t('supplies.children'),
          kind: 'number',
          cell: ({ children }) => number(children, 0),
        },
        { key: 'total', head: t('supplies.total'), kind: 'number', cell: ({ total }) => francs(total) },
        { key: 'state', head: t('supplies.state'), cell: ({ state }) => <RoundStateTag state={state} /> },
      ]}
    />
  )
}
