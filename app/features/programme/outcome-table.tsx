import type { ShownCounts } from '~/domain/programme/small-numbers'
import { useT } from '~/i18n/language'
import type { Translate } from '~/i18n/translator'
import { DataTable, type Column } from '~/ui/data-table'
import { TrackIcon } from '~/ui/icon'
import { ShareOfPairs, ShownNumber, SignTest } from './outcome-cells'
import type { OutcomeRow } from './outcome-row'

/** A row a link; links that start at the due date are followed by those who reached it and those who did not. */
export function OutcomeTable({ rows }: { rows: readonly OutcomeRow[] }) {
  const t = useT()
  return (
    <DataTable
      caption={t('programme.outcomesCaption')}
      columns={columnsOf(t)}
      rows={rows.flatMap(linesOf)}
      rowKey={({ key }) => key}
      tone={({ part }) => (part === 'all' ? undefined : 'quiet')}
      tight
    />
  )
}

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

function columnsOf(t: Translate): Column<Line>[] {
  return [
    { key: 'milestone', head: t('programme.milestone'), rowHead: true, cell: (line) => <Milestone {...line} /> },
    { key: 'measure', head: t('programme.measure'), cell: (line) => <Measure {...line} /> },
    count(t, 'eligible', ({ withheld }) => withheld.missing || withheld.pairs),
    count(t, 'paired', ({ withheld }) => withheld.pairs),
    count(t, 'noBefore', ({ withheld }) => withheld.missing),
    count(t, 'notFoundOrRefused', ({ withheld }) => withheld.missing),
    count(t, 'notComputable', ({ withheld }) => withheld.missing),
    count(t, 'notDone', ({ withheld }) => withheld.missing),
    change(t, 'improved'),
    change(t, 'same'),
    change(t, 'worse'),
    {
      key: 'signTest',
      head: t('programme.signTest'),
      kind: 'number',
      cell: ({ counts }) => <SignTest p={counts.signTestP} withheld={counts.withheld.pairs} />,
      withheld: ({ counts }) => counts.withheld.pairs,
    },
    count(t, 'overlap', ({ overlap }) => overlap === null),
  ]
}

type Counted = 'eligible' | 'paired' | 'noBefore' | 'notFoundOrRefused' | 'notComputable' | 'notDone' | 'overlap'

function count(t: Translate, key: Counted, withheld: (counts: ShownCounts) => boolean): Column<Line> {
  return {
    key,
    head: t(`programme.count.${key}`),
    kind: 'number',
    cell: ({ counts }) => <ShownNumber value={counts[key]} />,
    withheld: ({ counts }) => withheld(counts),
  }
}

function change(t: Translate, key: 'improved' | 'same' | 'worse'): Column<Line> {
  return {
    key,
    head: t(`programme.changed.${key}`),
    kind: 'number',
    cell: ({ counts }) => <ShareOfPairs count={counts[key]} />,
    withheld: ({ counts }) => counts.withheld.pairs,
  }
}

function Milestone({ row, part }: Line) {
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

function Measure({ row, part }: Line) {
  const t = useT()
  if (part !== 'all') return <span className="small">{t(`measure.${row.measure}`)}</span>
  return (
    <>
      {t(`measure.${row.measure}`)}
      <div className="tiny faint">{t(`programme.unit.${row.unit}`)}</div>
    </>
  )
}
