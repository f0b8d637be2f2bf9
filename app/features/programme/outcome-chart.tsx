import { Bar, BarChart, CartesianGrid, ErrorBar, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { CountOfPairs } from '~/domain/links/compare-link'
import { useFormats, useT } from '~/i18n/language'
import type { OutcomeRow } from './outcome-row'

/** Shares of better and worse with their Wilson intervals, a pair of bars a link; the table beside it says the same. */
export default function OutcomeChart({ rows }: { rows: readonly OutcomeRow[] }) {
  const t = useT()
  const formats = useFormats()
  const bars = rows.flatMap(({ milestone, measure, all }) => {
    if (!all.paired || !all.improved?.interval || !all.worse?.interval) return []
    const label = t('programme.chartLabel', {
      milestone: t(`milestone.short.${milestone}`),
      measure: t(`measure.${measure}`),
      n: all.paired,
    })
    return [{ label, ...barOf('improved', all.improved.interval), ...barOf('worse', all.worse.interval) }]
  })
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={bars} layout="vertical" accessibilityLayer={false} margin={{ left: 8, right: 16 }} barGap={1}>
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse">
            <path d="M-1 1 1-1M0 5 5 0M4 6 6 4" stroke="var(--color-late)" strokeWidth="1.2" />
          </pattern>
        </defs>
        <CartesianGrid horizontal={false} stroke="var(--color-line)" />
        <XAxis type="number" domain={[0, 1]} tickFormatter={formats.share} tick={tick} stroke="var(--color-line-2)" />
        <YAxis type="category" dataKey="label" width={labelWidth} tick={tick} stroke="var(--color-line-2)" />
        {(['improved', 'worse'] as const).map((change) => (
          <Bar
            key={change}
            dataKey={change}
            name={t(`programme.changed.${change}`)}
            fill={fills[change]}
            stroke={strokes[change]}
            isAnimationActive={false}
          >
            <ErrorBar
              dataKey={`${change}Error`}
              stroke="var(--color-ink)"
              strokeWidth={1.5}
              width={3}
              isAnimationActive={false}
            />
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}

const labelWidth = 168
const tick = { fontSize: 12, fill: 'var(--color-ink-2)' }
const hatch = 'worse-hatch'
const fills = { improved: 'var(--color-accent)', worse: `url(#${hatch})` } as const
const strokes = { improved: 'var(--color-accent)', worse: 'var(--color-late)' } as const

function barOf(change: 'improved' | 'worse', { share, low, high }: NonNullable<CountOfPairs['interval']>) {
  return { [change]: share, [`${change}Error`]: [share - low, high - share] }
}
