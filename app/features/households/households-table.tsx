import { daysBetween, type CivilDate } from '~/domain/dates'
import type { LanePosition } from '~/domain/plans/lane-steps'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { Code } from '~/ui/code'
import { DataTable, type Column } from '~/ui/data-table'
import { Risk } from '~/ui/risk'
import { TwoLaneStrip } from '~/ui/two-lane-strip'
import type { HouseholdRow } from './households-page.server'

type Props = { rows: readonly HouseholdRow[]; today: CivilDate; closed?: boolean; showOfficer?: boolean }

/** Households by what is due next, or by the day on which they were closed, each with its timeline in small. */
export function HouseholdsTable({ rows, today, closed = false, showOfficer = false }: Props) {
  const t = useT()
  const { day } = useFormats()
  const position = usePosition()
  const officer: Column<HouseholdRow>[] = showOfficer
    ? [{ key: 'officer', head: t('households.column.officer'), cell: (row) => row.officerName }]
    : []
  const closing: Column<HouseholdRow>[] = [
    {
      key: 'closed',
      head: t('households.column.closed'),
      kind: 'number',
      cell: ({ closedOn }) => (closedOn ? day(closedOn, today) : null),
    },
  ]
  const due: Column<HouseholdRow>[] = [
    {
      key: 'next',
      head: t('households.column.next'),
      cell: ({ nextDueCode }) =>
        nextDueCode ? t(`milestone.short.${nextDueCode}` as MessageKey) : t('households.nothingDue'),
    },
    {
      key: 'due',
      head: t('households.column.due'),
      kind: 'number',
      cell: (row) => <Due row={row} today={today} />,
    },
  ]
  const columns: Column<HouseholdRow>[] = [
    { key: 'household', head: t('households.column.household'), rowHead: true, cell: (row) => <Name row={row} /> },
    {
      key: 'village',
      head: t('households.column.village'),
      cell: ({ village, placeName }) => (
        <>
          {village ?? placeName}
          {village ? <span className="block small muted">{placeName}</span> : null}
        </>
      ),
    },
    ...officer,
    {
      key: 'risk',
      head: t('households.column.risk'),
      cell: ({ riskLevel }) => <Risk level={riskBars[riskLevel]}>{t(`risk.${riskLevel}`)}</Risk>,
    },
    {
      key: 'steps',
      head: t('households.column.steps'),
      cell: ({ strip: { parents, children } }) => (
        <TwoLaneStrip
          label={t('households.strip', { parents: position(parents), children: position(children) })}
          lanes={[
            { track: 'parents', steps: parents.steps },
            { track: 'children', steps: children.steps },
          ]}
        />
      ),
    },
    {
      key: 'standing',
      head: t('households.column.standing'),
      cell: ({ strip }) => (
        <>
          <span className="block small">{position(strip.parents)}</span>
          <span className="block small">{position(strip.children)}</span>
        </>
      ),
    },
    ...(closed ? closing : due),
  ]
  return (
    <DataTable
      caption={t(closed ? 'households.captionClosed' : 'households.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      tone={({ daysLate }) => (daysLate > 0 ? 'late' : undefined)}
    />
  )
}

const riskBars = { high: 3, medium: 2, low: 1 } as const

function Name({ row }: { row: HouseholdRow }) {
  const t = useT()
  return (
    <>
      <a href={`/households/${row.id}`}>{row.name || t('households.noName')}</a>
      <span className="block small muted">
        <Code>{row.caseNumber}</Code>
      </span>
    </>
  )
}

function Due({ row: { nextDueOn, daysLate, lateCode }, today }: { row: HouseholdRow; today: CivilDate }) {
  const t = useT()
  const { day } = useFormats()
  if (nextDueOn === null) return <span className="muted">{t('households.nothingDue')}</span>
  const inDays = daysBetween(today, nextDueOn)
  const soon = inDays === 0 ? t('households.today') : inDays === 1 ? t('households.tomorrow') : null
  return (
    <>
      {day(nextDueOn, today)}
      {lateCode ? <span className="block small">{t(`milestone.short.${lateCode}` as MessageKey)}</span> : null}
      {daysLate > 0 ? (
        <span className="block small late-text strong">{t('plan.daysLate', { count: daysLate })}</span>
      ) : null}
      {daysLate === 0 && soon ? <span className="block small">{soon}</span> : null}
    </>
  )
}

/** What is late on a lane, else the furthest that is done. */
function usePosition() {
  const t = useT()
  return ({ firstLate, lastDone }: LanePosition) => {
    if (firstLate) return t('households.position.late', { step: t(`milestone.short.${firstLate}`) })
    return lastDone ? t(`milestone.short.${lastDone}`) : t('households.position.none')
  }
}
