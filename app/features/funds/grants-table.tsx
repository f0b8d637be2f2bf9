import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import type { GrantRow } from './grant-list.server'
import { UseBar } from './use-bar'

/** Grants with what of each is paid, held and left. */
export function GrantsTable({ caption, rows }: { caption: string; rows: GrantRow[] }) {
  const t = useT()
  const { francs, date } = useFormats()
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'grant',
          head: t('funds.grant'),
          rowHead: true,
          cell: ({ id, donor, reference }) => (
            <>
              <a href={`/funds/grants/${id}`}>{donor}</a>
              <div className="tiny faint mono">{reference}</div>
            </>
          ),
        },
        {
          key: 'period',
          head: t('funds.period'),
          cell: (row) => (
            <>
              {t('funds.fromTo', { from: date(row.startsOn), to: date(row.endsOn) })}
              <div>
                <GrantWhen {...row} />
              </div>
            </>
          ),
        },
        { key: 'amount', head: t('funds.amount'), kind: 'number', cell: ({ amountXof }) => francs(amountXof) },
        { key: 'allotted', head: t('funds.allotted'), kind: 'number', cell: ({ allottedXof }) => francs(allottedXof) },
        {
          key: 'use',
          head: t('funds.use'),
          cell: ({ amountXof, spent, committed }) => (
            <>
              <UseBar of={amountXof} spent={spent} committed={committed} />
              <div className="tiny muted">
                {t('funds.usedShort', { spent: francs(spent), committed: francs(committed) })}
              </div>
            </>
          ),
        },
      ]}
    />
  )
}

type When = Pick<GrantRow, 'when' | 'daysLeft' | 'endsSoon' | 'startsOn'>

/** Whether a grant runs, and how long still. */
export function GrantWhen({ when, daysLeft, endsSoon, startsOn }: When) {
  const t = useT()
  const { date } = useFormats()
  if (when === 'ended') return <Tag tone="line">{t('funds.ended')}</Tag>
  if (when === 'before') return <Tag tone="line">{t('funds.notBegun', { on: date(startsOn) })}</Tag>
  const words = daysLeft === 0 ? t('funds.ends.today') : t('funds.ends.days', { count: daysLeft })
  return endsSoon ? (
    <Tag tone="late" icon="alert">
      {words}
    </Tag>
  ) : (
    <span className="tiny muted">{words}</span>
  )
}
