import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import type { MoveRow } from './move-rows.server'

type Props = { caption: string; rows: MoveRow[]; decides: boolean }

/** Proposed moves of money and how each was answered. */
export function MovesTable({ caption, rows, decides }: Props) {
  const t = useT()
  const { francs, moment } = useFormats()
  const place = (code: string | null, reference: string) => code ?? t('funds.moves.thisGrant', { reference })
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'amount',
          head: t('funds.amount'),
          rowHead: true,
          cell: ({ id, amount, kind, reference }) => (
            <>
              {decides ? <a href={`/funds/moves/${id}/decision`}>{francs(amount)}</a> : francs(amount)}
              <div className="tiny muted">{[t(`funds.moves.kind.${kind}`), reference].join(' · ')}</div>
            </>
          ),
        },
        { key: 'from', head: t('funds.moves.from'), cell: ({ from, reference }) => place(from, reference) },
        { key: 'to', head: t('funds.moves.to'), cell: ({ to, reference }) => place(to, reference) },
        {
          key: 'by',
          head: t('funds.moves.proposedBy'),
          cell: ({ proposedBy, proposedAt }) => (
            <>
              {proposedBy}
              <div className="tiny muted">{moment(proposedAt)}</div>
            </>
          ),
        },
        {
          key: 'state',
          head: t('funds.moves.state'),
          cell: ({ outcome }) => (
            <Tag tone={outcome === null ? 'accent' : 'line'}>{t(`funds.moves.state.${outcome ?? 'waiting'}`)}</Tag>
          ),
        },
      ]}
    />
  )
}
