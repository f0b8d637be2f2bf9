import type { CountOfPairs } from '~/domain/links/compare-link'
import type { ShownCounts } from '~/domain/programme/small-numbers'
import { csvFile, type CsvCell, type CsvSeparator } from '~/domain/text/csv'
import type { Translate } from '~/i18n/translator'
import type { OutcomeRow } from './outcome-row'
import type { ProgrammeFilter } from './programme-filter'

/** The table of the whole programme as a file: shares from 0 to 1, what is withheld said in words. */
export function outcomesCsv(
  rows: readonly OutcomeRow[],
  { asOf }: Pick<ProgrammeFilter, 'asOf'>,
  t: Translate,
  separator: CsvSeparator,
): string {
  const head = [
    t('programme.asOf'),
    t('programme.department'),
    t('programme.milestone'),
    t('programme.measure'),
    t('programme.csv.unit'),
    t('programme.csv.part'),
    ...counts.map((key) => t(`programme.count.${key}`)),
    ...changes.flatMap((key) => [
      t(`programme.changed.${key}`),
      t('programme.csv.share', { change: t(`programme.changed.${key}`) }),
      t('programme.csv.low', { change: t(`programme.changed.${key}`) }),
      t('programme.csv.high', { change: t(`programme.changed.${key}`) }),
    ]),
    t('programme.signTest'),
    t('programme.csv.caveat'),
  ]
  const lines = rows.flatMap((row) =>
    partsOf(row).map(([part, shown]) => [
      asOf,
      t('programme.allDepartments'),
      t(`milestone.${row.milestone}`),
      t(`measure.${row.measure}`),
      t(`programme.unit.${row.unit}`),
      t(`programme.part.${part}`),
      ...counts.map((key) => shown[key] ?? t('programme.withheld')),
      ...changes.flatMap((key) => changeCells(shown[key], t)),
      shown.withheld.pairs ? t('programme.withheld') : shown.signTestP,
      t('link.caveat'),
    ]),
  )
  return csvFile([head, ...lines], separator)
}

const counts = ['eligible', 'paired', 'noBefore', 'notFoundOrRefused', 'notComputable', 'notDone', 'overlap'] as const
const changes = ['improved', 'same', 'worse'] as const

function partsOf({ all, byReached }: OutcomeRow): ['all' | 'reached' | 'notReached', ShownCounts][] {
  if (byReached === null || byReached === 'withheld') return [['all', all]]
  return [
    ['all', all],
    ['reached', byReached.reached],
    ['notReached', byReached.notReached],
  ]
}

function changeCells(count: CountOfPairs | null, t: Translate): CsvCell[] {
  if (count === null) return [t('programme.withheld'), null, null, null]
  const { n, interval } = count
  return [n, ...(interval ? [interval.share, interval.low, interval.high].map(inFourDigits) : [null, null, null])]
}

function inFourDigits(share: number) {
  return Number(share.toFixed(4))
}
