import type { LinkOutcome } from '~/domain/links/link-outcomes'
import type { MeasuredResult } from '~/domain/links/measured-result'
import type { Measure } from '~/domain/links/measures'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { DataTable, type Column } from '~/ui/data-table'
import { Tag } from '~/ui/tag'

export type LinkTableRow = LinkOutcome & { id: string; step?: string; href?: string }

/** Before and after with both dates, or the reason why there is no pair. */
export function LinkTable({ rows }: { rows: readonly LinkTableRow[] }) {
  const t = useT()
  const steps: Column<LinkTableRow>[] = [
    { key: 'step', head: t('plan.step'), cell: ({ step, href }) => <a href={href}>{step}</a> },
  ]
  return (
    <DataTable
      caption={t('plan.beforeAfter')}
      tight
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        ...(rows.some(({ step }) => step) ? steps : []),
        { key: 'measure', head: t('plan.measure'), rowHead: true, cell: ({ link }) => t(`measure.${link.measure}`) },
        {
          key: 'before',
          head: t('plan.before'),
          cell: ({ link, pair }) =>
            'before' in pair ? <Result measure={link.measure} result={pair.before} /> : t('plan.none.result'),
        },
        { key: 'after', head: t('plan.after'), cell: (row) => <After row={row} /> },
        {
          key: 'change',
          head: t('plan.change'),
          cell: ({ pair }) => (pair.kind === 'paired' ? <Change change={pair.change} /> : null),
        },
      ]}
    />
  )
}

function After({ row: { link, pair } }: { row: LinkTableRow }) {
  const t = useT()
  const { date } = useFormats()
  if (pair.kind === 'paired') return <Result measure={link.measure} result={pair.after} />
  if (pair.kind !== 'notEligible') return <span className="muted">{t(`unpaired.${pair.kind}`)}</span>
  const days = 'opensOn' in pair ? { opensOn: date(pair.opensOn), closesOn: date(pair.closesOn) } : undefined
  return <span className="muted">{t(`unpaired.${pair.reason}`, days)}</span>
}

function Result({ measure, result }: { measure: Measure; result: MeasuredResult | null }) {
  const t = useT()
  const { date } = useFormats()
  const said = useMeasured()
  if (!result) return <span className="muted">{t('plan.none.result')}</span>
  return (
    <>
      <b>{said(measure, result.value)}</b>{' '}
      <span className="small muted">{t('plan.onDay', { on: date(result.on) })}</span>
    </>
  )
}

/** A value in the unit of its measure. */
function useMeasured() {
  const t = useT()
  const { francs, number } = useFormats()
  return (measure: Measure, value: number | null) => {
    if (value === null) return t('plan.none.result')
    if (measure === 'income') return francs(value)
    return t(`measured.${measure}` as MessageKey, { value: number(value), count: value })
  }
}

function Change({ change }: { change: 'improved' | 'same' | 'worse' }) {
  const t = useT()
  return (
    <Tag tone={change === 'worse' ? 'late' : change === 'improved' ? 'accent' : 'line'}>{t(`change.${change}`)}</Tag>
  )
}
