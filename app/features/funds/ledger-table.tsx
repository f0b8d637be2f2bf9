import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { LedgerRow } from './line-ledger.server'

/** Entries of a line's ledger, signed, in whole XOF. */
export function LedgerTable({ rows }: { rows: LedgerRow[] }) {
  const t = useT()
  const { moment, number } = useFormats()
  const signed = (value: number) => (value === 0 ? '' : value > 0 ? `+ ${number(value, 0)}` : `− ${number(-value, 0)}`)
  return (
    <DataTable
      caption={t('funds.ledger.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'kind',
          head: t('funds.ledger.kind'),
          rowHead: true,
          cell: ({ kind, causeHref }) => <Linked href={causeHref}>{t(`funds.ledger.kind.${kind}`)}</Linked>,
        },
        {
          key: 'kit',
          head: t('funds.kit'),
          cell: ({ kitNumber, kitHref }) => <Linked href={kitHref}>{kitNumber ?? ''}</Linked>,
        },
        { key: 'allotted', head: t('funds.allottedToLine'), kind: 'number', cell: ({ allotted }) => signed(allotted) },
        { key: 'committed', head: t('funds.committed'), kind: 'number', cell: ({ committed }) => signed(committed) },
        { key: 'spent', head: t('funds.spent'), kind: 'number', cell: ({ spent }) => signed(spent) },
        {
          key: 'at',
          head: t('funds.ledger.at'),
          cell: ({ at, by }) => (
            <>
              {moment(at)}
              <div className="tiny muted">{by}</div>
            </>
          ),
        },
      ]}
    />
  )
}

function Linked({ href, children }: { href: string | null; children: string }) {
  return href === null ? <>{children}</> : <a href={href}>{children}</a>
}
