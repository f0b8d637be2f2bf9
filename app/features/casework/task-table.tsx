import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Code } from '~/ui/code'
import { DataTable, type Column } from '~/ui/data-table'
import { Row } from '~/ui/page'
import type { TaskRow } from './task-rows.server'
import { useTaskWords } from './task-words'

type Props = { rows: readonly TaskRow[]; today: string; showHolder?: boolean; showCase?: boolean }

/** Things to do, with what each may be done with it. One table for every list of them. */
export function TaskTable({ rows, today, showHolder = false, showCase = true }: Props) {
  const t = useT()
  const ofCase: Column<TaskRow> = { key: 'case', head: t('tasks.column.case'), cell: (row) => <Case row={row} /> }
  const holder: Column<TaskRow> = {
    key: 'who',
    head: t('tasks.column.who'),
    cell: ({ mine, holderName }) => (mine ? t('tasks.me') : holderName),
  }
  return (
    <DataTable
      caption={t('tasks.title')}
      rows={rows}
      rowKey={({ key }) => key}
      tone={({ late, snoozedUntil }) => (late && snoozedUntil === null ? 'late' : undefined)}
      columns={[
        { key: 'what', head: t('tasks.column.what'), rowHead: true, cell: (row) => <What row={row} /> },
        ...(showCase ? [ofCase] : []),
        ...(showHolder ? [holder] : []),
        { key: 'due', head: t('tasks.column.due'), cell: (row) => <Due row={row} today={today} /> },
        { key: 'do', head: t('tasks.column.do'), headHidden: true, cell: (row) => <Deeds row={row} /> },
      ]}
    />
  )
}

function What({ row }: { row: TaskRow }) {
  const t = useT()
  const { date } = useFormats()
  const words = useTaskWords()
  const title = words.title(row.about, row.text)
  const { snoozedUntil, last, personName, source } = row
  const details = [
    personName,
    words.waits(row.about),
    source && source !== 'own' ? t(`task.source.${source}`) : null,
    snoozedUntil ? t('tasks.snoozedUntil', { on: date(snoozedUntil), reason: last?.reason ?? '' }) : null,
    last?.kind === 'handedOver' && last.reason ? t('tasks.handedBy', { name: last.by, reason: last.reason }) : null,
  ].filter((detail) => detail !== null)
  return (
    <>
      {row.href ? <a href={row.href}>{title}</a> : <span className="strong">{title}</span>}
      {details.map((detail) => (
        <span key={detail} className="block small muted">
          {detail}
        </span>
      ))}
    </>
  )
}

function Case({ row: { name, caseNumber, place, personName } }: { row: TaskRow }) {
  const t = useT()
  if (caseNumber === null && personName !== null) return null
  if (caseNumber === null) return <span className="muted">{t('tasks.office')}</span>
  return (
    <>
      {name}
      <span className="block small muted">
        <Code>{caseNumber}</Code> {place}
      </span>
    </>
  )
}

function Due({ row: { dueOn, late }, today }: { row: TaskRow; today: string }) {
  const t = useT()
  const { day } = useFormats()
  if (dueOn === null) return <span className="muted">{t('tasks.noDay')}</span>
  return (
    <>
      {day(dueOn, today)}
      {late ? <span className="block small late-text strong">{t('tasks.late')}</span> : null}
    </>
  )
}

function Deeds({ row }: { row: TaskRow }) {
  const t = useT()
  const words = useTaskWords()
  if (!row.actable) return null
  const here = `/tasks/${encodeURIComponent(row.key)}`
  const task = words.title(row.about, row.text)
  const deeds = [
    { href: `${here}/snooze`, label: t('tasks.snooze') },
    { href: `${here}/handover`, label: t('tasks.handOver') },
    { href: `${here}/done`, label: t('tasks.done') },
  ]
  return (
    <Row wrap>
      {deeds.map(({ href, label }) => (
        <ButtonLink key={href} href={href} size="small" aria-label={t('tasks.actOn', { act: label, task })}>
          {label}
        </ButtonLink>
      ))}
    </Row>
  )
}
