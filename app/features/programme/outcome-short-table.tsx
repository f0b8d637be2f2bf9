import { useFormats, useT } from '~/i18n/language'
import type { Translate } from '~/i18n/translator'
import type { CountOfPairs } from '~/domain/links/compare-link'
import { DataTable, type Column } from '~/ui/data-table'
import { TrackIcon } from '~/ui/icon'
import { intervalWords, ShownNumber, Withheld } from './outcome-cells'
import type { OutcomeRow } from './outcome-row'

/** The outcomes in short: the pairs, those missing, and the shares of better and worse with their intervals. */
export function OutcomeShortTable({ rows }: { rows: readonly OutcomeRow[] }) {
  const t = useT()
  return (
    <DataTable
      caption={t('programme.outcomesCaption')}
      columns={columnsOf(t)}
      rows={rows}
      rowKey={({ key }) => key}
      tight
    />
  )
}

function columnsOf(t: Translate): Column<OutcomeRow>[] {
  const pairsWithheld = ({ all }: OutcomeRow) => all.withheld.pairs
  return [
    {
      key: 'milestone',
      head: t('programme.milestone'),
      rowHead: true,
      cell: ({ track, milestone }) => (
        <>
          <TrackIcon track={track} label={t(`track.${track}`)} /> {t(`milestone.${milestone}`)}
        </>
      ),
    },
    { key: 'measure', head: t('programme.measure'), cell: ({ measure }) => t(`measure.${measure}`) },
    {
      key: 'paired',
      head: t('programme.count.paired'),
      kind: 'number',
      cell: ({ all }) => <ShownNumber value={all.paired} />,
      withheld: pairsWithheld,
    },
    {
      key: 'missing',
      head: t('programme.missing'),
      kind: 'number',
      cell: ({ all }) => <ShownNumber value={missingOf(all)} />,
      withheld: ({ all }) => missingOf(all) === null,
    },
    share(t, 'improved'),
    share(t, 'worse'),
  ]
}

function share(t: Translate, key: 'improved' | 'worse'): Column<OutcomeRow> {
  return {
    key,
    head: t(`programme.changed.${key}`),
    kind: 'number',
    cell: ({ all }) => <Share count={all[key]} />,
    withheld: ({ all }) => all.withheld.pairs,
  }
}

function Share({ count }: { count: CountOfPairs | null }) {
  const t = useT()
  const formats = useFormats()
  if (count === null) return <Withheld />
  if (count.interval === null) return <span className="faint">{t('programme.noPairs')}</span>
  const { share, low, high } = intervalWords(formats, count.interval)
  return (
    <span className="nowrap">
      <b>{share}</b> <span className="faint">{t('programme.interval', { low, high })}</span>
    </span>
  )
}

function missingOf({ eligible, paired }: OutcomeRow['all']) {
  return eligible === null || paired === null ? null : eligible - paired
}
