import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import type { AlertRow } from './alert-list.server'
import { SignalWords } from './alert-words'

/** Which household, why, since when, and whether anybody has taken it. */
export function AlertTable({ rows }: { rows: AlertRow[] }) {
  const t = useT()
  const columns: Column<AlertRow>[] = [
    {
      key: 'household',
      head: t('alerts.household'),
      rowHead: true,
      cell: ({ id, caseNumber, village }) => (
        <>
          <a href={`/alerts/${id}`} className="strong mono nowrap">
            {caseNumber}
          </a>
          <div className="small muted">{village}</div>
        </>
      ),
    },
    {
      key: 'why',
      head: t('alerts.why'),
      cell: ({ signals }) =>
        signals.map((signal) => (
          <span key={signal.key} className={signal.hard ? 'block strong' : 'block'}>
            <SignalWords signal={signal} />
          </span>
        )),
    },
    { key: 'age', head: t('alerts.age'), cell: (row) => <Age row={row} /> },
    { key: 'state', head: t('alerts.state'), cell: (row) => <State row={row} /> },
    { key: 'officer', head: t('alerts.officer'), cell: ({ officer }) => officer },
  ]
  return <DataTable caption={t('alerts.caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

function Age({ row: { days, openedOn, closedOn } }: { row: AlertRow }) {
  const t = useT()
  const { date } = useFormats()
  if (closedOn) return t('alerts.fromTo', { from: date(openedOn), to: date(closedOn) })
  return (
    <>
      <span className="nowrap">{days === 0 ? t('alerts.today') : t('alerts.days', { count: days })}</span>
      <div className="small muted">{date(openedOn)}</div>
    </>
  )
}

function State({ row: { closedAs, acknowledged, lastActOn } }: { row: AlertRow }) {
  const t = useT()
  const { date } = useFormats()
  if (closedAs) return t(`alerts.ended.${closedAs}`)
  return (
    <>
      <Tag tone={acknowledged ? 'plain' : 'late'}>{t(acknowledged ? 'alerts.seen' : 'alerts.notSeen')}</Tag>
      {lastActOn ? <div className="small muted">{t('alerts.lastAct', { on: date(lastActOn) })}</div> : null}
    </>
  )
}
