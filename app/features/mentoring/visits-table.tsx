import type { KitMeasure } from '~/domain/kits/kit-measures'
import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import type { Advice } from './advice-of.server'
import { useAdviceWords } from './advice-words'
import type { BusinessPage } from './business-page.server'

type Visit = BusinessPage['visits'][number]
type Props = { visits: Visit[]; measure: KitMeasure; advice: Advice[] }

/** What each visit saw, the newest first; amounts nobody told stay untold. */
export function VisitsTable({ visits, measure, advice }: Props) {
  const t = useT()
  const { date, francs, number } = useFormats()
  const wordsOf = useAdviceWords()
  const adviceOf = (visit: Visit) =>
    [visit.advice ?? [], advice.filter(({ visitId }) => visitId === visit.id).map(wordsOf)].flat().join(' · ')
  const told = (value: number | null, shown: (value: number) => string) =>
    value === null ? <span className="muted">{t('business.visits.notTold')}</span> : shown(value)
  const amount = (key: 'takings' | 'costs' | 'net'): Column<Visit> => ({
    key,
    head: t(`business.visits.${key}`),
    kind: 'number',
    cell: (visit) => (visit.found === 'done' ? told(visit[key], francs) : null),
  })
  const counted: Column<Visit>[] =
    measure === 'trade'
      ? [amount('takings'), amount('costs'), amount('net')]
      : [
          {
            key: 'animals',
            head: t('business.visits.animals'),
            kind: 'number',
            cell: ({ animalsAlive, found }) => (found === 'done' ? told(animalsAlive, number) : null),
          },
          {
            key: 'value',
            head: t('business.visits.value'),
            kind: 'number',
            cell: ({ animalsValue, found }) => (found === 'done' ? told(animalsValue, francs) : null),
          },
        ]
  return (
    <DataTable
      caption={t('business.page.visits')}
      rows={visits}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'on',
          head: t('business.visits.on'),
          rowHead: true,
          cell: ({ visitedOn, visitedBy }) => (
            <>
              {date(visitedOn)}
              <span className="block small muted">{visitedBy}</span>
            </>
          ),
        },
        {
          key: 'state',
          head: t('business.visits.state'),
          cell: ({ state, found }) => (state === null ? t(`visit.found.${found}`) : t(`business.state.${state}`)),
        },
        ...counted,
        {
          key: 'asset',
          head: t('business.visits.asset'),
          cell: ({ asset }) => (asset === null ? <span className="muted">—</span> : t(`business.asset.${asset}`)),
        },
        { key: 'advice', head: t('business.visits.advice'), cell: (visit) => adviceOf(visit) || '—' },
      ]}
    />
  )
}
