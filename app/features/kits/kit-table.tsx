import { nigerDate } from '~/domain/dates'
import { useFormats, useLocale, useT } from '~/i18n/language'
import { Code } from '~/ui/code'
import { DataTable, type Column } from '~/ui/data-table'
import type { HandoverBlock } from './handover-blocks.server'
import type { KitRow } from './kit-rows.server'
import { KitStateTag } from './kit-state-tag'

type Props = {
  caption: string
  rows: (KitRow & { blocks?: HandoverBlock[] })[]
  /** Where a row leads: the request, or straight to its decision or handover. */
  to?: 'decision' | 'delivery'
  shows?: 'state' | 'waiting'
}

export function KitTable({ caption, rows, to, shows = 'state' }: Props) {
  const t = useT()
  const locale = useLocale()
  const { francs, date, list } = useFormats()
  const columns: Column<Props['rows'][number]>[] = [
    {
      key: 'kit',
      head: t('kits.list.kit'),
      rowHead: true,
      cell: ({ id, number, typeLabel, blocks = [] }) => (
        <>
          <a href={to ? `/kits/${id}/${to}` : `/kits/${id}`}>{typeLabel[locale]}</a>
          <div className="small muted">{number}</div>
          {blocks.length === 0 ? null : (
            <div className="small late-text">
              {t('kits.list.blocked', { why: list(blocks.map((block) => t(`kits.block.${block}`))) })}
            </div>
          )}
        </>
      ),
    },
    {
      key: 'household',
      head: t('kits.list.household'),
      cell: ({ caregiverName, caseNumber }) => (
        <>
          {caregiverName}
          <div className="small muted">
            <Code>{caseNumber}</Code>
          </div>
        </>
      ),
    },
    { key: 'by', head: t('kits.list.requestedBy'), cell: ({ requestedByName }) => requestedByName },
    {
      key: 'since',
      head: t(shows === 'waiting' ? 'kits.list.waiting' : 'kits.list.state'),
      cell: ({ state, stateSince, waitingDays }) =>
        shows === 'waiting' ? (
          <span className={isLate(waitingDays) ? 'late-text strong' : undefined}>
            {waitingDays === 0 ? t('kits.list.sinceToday') : t('kits.list.days', { count: waitingDays })}
          </span>
        ) : (
          <>
            <KitStateTag state={state} />
            <div className="small muted">{date(nigerDate(new Date(stateSince)))}</div>
          </>
        ),
    },
    {
      key: 'total',
      head: t('kits.list.amount'),
      kind: 'number',
      cell: ({ total }) => francs(total),
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      tone={({ waitingDays }) => (shows === 'waiting' && isLate(waitingDays) ? 'late' : undefined)}
    />
  )
}

/** Whole days; longer waits are marked late in lists. A reminder to those who decide, no rule of the programme. */
const DECISION_DAYS = 5

function isLate(waitingDays: number) {
  return waitingDays > DECISION_DAYS
}
