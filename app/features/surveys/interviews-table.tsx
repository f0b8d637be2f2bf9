import type { InstrumentCode } from '~/domain/surveys/instrument'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { DataTable, type Column } from '~/ui/data-table'
import type { HouseholdRounds } from './household-rounds.server'

type Interview = HouseholdRounds['interviews'][number]

/** Every interview with its scores; children away first. */
export function InterviewsTable({ interviews }: { interviews: Interview[] }) {
  const t = useT()
  const { date } = useFormats()
  const scores = (['rcsi', 'fcs', 'lcs', 'income'] as const).map((code): Column<Interview> => ({
    key: code,
    head: t(`surveys.column.${code}`),
    cell: (interview) => <Score interview={interview} code={code} />,
  }))
  return (
    <DataTable
      caption={t('surveys.household.done')}
      rows={interviews}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'on',
          head: t('surveys.household.on'),
          rowHead: true,
          cell: ({ id, interviewedOn, round }) => (
            <>
              <a
                href={`/surveys/${id}`}
                aria-label={t('surveys.page.open', { round: t(`surveys.round.${round}`), on: date(interviewedOn) })}
              >
                {date(interviewedOn)}
              </a>
              <span className="block small muted">{t(`surveys.round.${round}`)}</span>
            </>
          ),
        },
        { key: 'children', head: t('surveys.household.children'), cell: (row) => <Away interview={row} /> },
        ...scores,
        { key: 'by', head: t('surveys.page.by'), cell: ({ interviewedBy }) => interviewedBy },
      ]}
    />
  )
}

function Away({ interview: { status, children } }: { interview: Interview }) {
  const t = useT()
  if (status !== 'done') return <span className="muted">{t(`surveys.status.${status}`)}</span>
  if (children === null) return <span className="muted">—</span>
  if (children.kind === 'notComputable') return <span className="late-text">{t('surveys.page.notComputable')}</span>
  return <>{t('surveys.children.ofAsked', { away: children.value, asked: children.asked })}</>
}

function Score({ interview, code }: { interview: Interview; code: InstrumentCode }) {
  const t = useT()
  const { number, francs } = useFormats()
  const result = interview.results.find(({ instrument }) => instrument === code)
  if (!result) return <span className="muted">—</span>
  if (result.score === null) return <span className="late-text">{t('surveys.page.notComputable')}</span>
  if (code === 'income') return <span className="nowrap">{francs(result.score)}</span>
  const band = t(`band.${result.band ?? ''}` as MessageKey)
  return <>{t('surveys.household.scoreAndBand', { score: number(result.score), band })}</>
}
