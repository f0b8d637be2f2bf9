import type { ReactNode } from 'react'
import type { ShownCounts } from '~/domain/programme/small-numbers'
import { useT } from '~/i18n/language'
import type { Translate } from '~/i18n/translator'
import { DataTable, type Column } from '~/ui/data-table'
import { TrackIcon } from '~/ui/icon'
import { linkCells, type LinkCell } from './link-cells'
import { ShareOfPairs, ShownNumber, SignTest } from './outcome-cells'
import type { OutcomeRow } from './outcome-row'

/** A row a link; links that start at the due date are followed by those who reached it and those who did not. */
export function OutcomeTable({ rows, hrefOf }: { rows: readonly OutcomeRow[]; hrefOf?: CellHref }) {
  const t = useT()
  return (
    <DataTable
      caption={t('programme.outcomesCaption')}
      columns={columnsOf(t, hrefOf)}
      rows={rows.flatMap(linesOf)}
      rowKey={({ key }) => key}
      tone={({ part }) => (part === 'all' ? undefined : 'quiet')}
      tight
    />
  )
}

/** Where the units behind a cell stand one by one, for those who may open them. */
export type CellHref = (row: OutcomeRow, cell: LinkCell) => string

type Line = { key: string; row: OutcomeRow; part: 'all' | 'reached' | 'notReached'; counts: ShownCounts }

function linesOf(row: OutcomeRow): Line[] {
  const all = { key: row.key, row, part: 'all', counts: row.all } as const
  if (row.byReached === null || row.byReached === 'withheld') return [all]
  const { reached, notReached } = row.byReached
  return [
    all,
    { key: `${row.key}.reached`, row, part: 'reached', counts: reached },
    { key: `${row.key}.notReached`, row, part: 'notReached', counts: notReached },
  ]
}

function columnsOf(t: Translate, hrefOf?: CellHref): Column<Line>[] {
  const count = (key: Counted, withheld: (counts: ShownCounts) => boolean) => countColumn(t, key, withheld, hrefOf)
  const change = (key: Changed) => changeColumn(t, key, hrefOf)
  return [
    {
      key: 'milestone',
      head: t('programme.milestone'),
      rowHead: true,
      cell: ({ row, part }) => <Milestone row={row} part={part} />,
    },
    { key: 'measure', head: t('programme.measure'), cell: ({ row, part }) => <Measure row={row} part={part} /> },
    count('eligible', ({ withheld }) => withheld.missing || withheld.pairs),
    count('paired', ({ withheld }) => withheld.pairs),
    count('noBefore', ({ withheld }) => withheld.missing),
    count('notFoundOrRefused', ({ withheld }) => withheld.missing),
    count('notComputable', ({ withheld }) => withheld.missing),
    count('notDone', ({ withheld }) => withheld.missing),
    change('improved'),
    change('same'),
    change('worse'),
    {
      key: 'signTest',
      head: t('programme.signTest'),
      kind: 'number',
      cell: ({ counts }) => <SignTest p={counts.signTestP} withheld={counts.withheld.pairs} />,
      withheld: ({ counts }) => counts.withheld.pairs,
    },
    count('overlap', ({ overlap }) => overlap === null),
  ]
}

type Counted = 'eligible' | 'paired' | 'noBefore' | 'notFoundOrRefused' | 'notComputable' | 'notDone' | 'overlap'
type Changed = 'improved' | 'same' | 'worse'

function countColumn(
  t: Translate,
  key: Counted,
  withheld: (counts: ShownCounts) => boolean,
  hrefOf?: CellHref,
): Column<Line> {
  return {
    key,
    head: t(`programme.count.${key}`),
    kind: 'number',
    cell: (line) => (
      <Opens href={hrefTo(line, key, line.counts[key], hrefOf)}>
        <ShownNumber value={line.counts[key]} />
      </Opens>
    ),
    withheld: ({ counts }) => withheld(counts),
  }
}

function changeColumn(t: Translate, key: Changed, hrefOf?: CellHref): Column<Line> {
  return {
    key,
    head: t(`programme.changed.${key}`),
    kind: 'number',
    cell: (line) => (
      <Opens href={hrefTo(line, key, line.counts[key]?.n ?? null, hrefOf)}>
        <ShareOfPairs count={line.counts[key]} />
      </Opens>
    ),
    withheld: ({ counts }) => counts.withheld.pairs,
  }
}

function hrefTo({ row, part }: Line, key: Counted | Changed, n: number | null, hrefOf?: CellHref) {
  const cell = linkCells.find((known) => known === key)
  return hrefOf && cell && part === 'all' && n !== null && n > 0 ? hrefOf(row, cell) : undefined
}

function Opens({ href, children }: { href: string | undefined; children: ReactNode }) {
  return href === undefined ? children : <a href={href}>{children}</a>
}

function Milestone({ row, part }: Pick<Line, 'row' | 'part'>) {
  const t = useT()
  if (part !== 'all') return <span className="small">{t(`programme.part.${part}`)}</span>
  return (
    <>
      <TrackIcon track={row.track} label={t(`track.${row.track}`)} /> {t(`milestone.${row.milestone}`)}
      <div className="tiny faint">{t(`programme.anchor.${row.anchor}`)}</div>
      {row.byReached === 'withheld' ? <div className="tiny faint">{t('programme.splitWithheld')}</div> : null}
    </>
  )
}

function Measure({ row, part }: Pick<Line, 'row' | 'part'>) {
  const t = useT()
  if (part !== 'all') return <span className="small">{t(`measure.${row.measure}`)}</span>
  return (
    <>
      {t(`measure.${row.measure}`)}
      <div className="tiny faint">{t(`programme.unit.${row.unit}`)}</div>
    </>
  )
}
