import type { InstrumentCode } from '~/domain/surveys/instrument'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { DataTable, type Column } from '~/ui/data-table'
import { Panel } from '~/ui/panel'
import type { InstrumentResult } from './interview-page.server'

type Line = InstrumentResult['lines'][number]

/** Where a score comes from, answer by answer. */
export function AnswersTable({ result, code }: { result: InstrumentResult; code: InstrumentCode }) {
  const t = useT()
  const { number } = useFormats()
  const title =
    result.score === null ? t('surveys.page.given') : t('surveys.page.whence', { score: number(result.score) })
  const columns: Column<Line>[] = [
    {
      key: 'question',
      head: t('surveys.page.questionHead'),
      rowHead: true,
      cell: (line) => t(`surveys.line.${code}.${line.code}` as MessageKey),
    },
    {
      key: 'days',
      head: t('surveys.page.daysHead'),
      kind: 'number',
      cell: ({ kind, answer }) => {
        if (answer === null) return '—'
        return kind === 'coping' ? t(`surveys.coping.${answer}` as MessageKey) : t('surveys.days', { count: answer })
      },
    },
    {
      key: 'weight',
      head: t('surveys.page.weightHead'),
      kind: 'number',
      cell: ({ weight }) => <span className="muted">{t('surveys.page.weight', { weight: number(weight) })}</span>,
    },
    {
      key: 'points',
      head: t('surveys.page.pointsHead'),
      kind: 'number',
      cell: ({ points }) => <b>{points === null ? '—' : number(points)}</b>,
    },
  ]
  return (
    <Panel title={title} flush>
      <DataTable
        caption={t(`surveys.instrument.${code}`)}
        narrow="scroll"
        tight
        columns={columns}
        rows={result.lines}
        rowKey={(line) => line.code}
        {...(result.score === null ? {} : { foot: [t('surveys.page.total'), null, null, number(result.score)] })}
      />
    </Panel>
  )
}
