type BurnBar = { key: string; label: string; spent: number; held: number; plan: number }
type BurnBarsProps = {
  /** What the chart says, in words: a table beside it gives the figures. */
  label: string
  /** The oldest first. */
  bars: readonly BurnBar[]
}

const step = 48
const width = 30
const height = 120
const foot = 18

/** Spent and held by month, one on the other, with the plan as a line over each; drawn on the server. */
export function BurnBars({ label, bars }: BurnBarsProps) {
  const top = Math.max(1, ...bars.flatMap(({ spent, held, plan }) => [spent + held, plan]))
  const y = (value: number) => 4 + height - (Math.max(value, 0) / top) * height
  const total = Math.max(bars.length, 6) * step
  return (
    <svg className="burn" viewBox={`0 0 ${total} ${height + foot + 4}`} role="img" aria-label={label}>
      {bars.map(({ key, label: month, spent, held, plan }, place) => {
        const left = place * step + (step - width) / 2
        return (
          <g key={key}>
            <rect className="solid-ink" x={left} y={y(spent)} width={width} height={y(0) - y(spent)} />
            <rect
              className="solid-grey"
              x={left}
              y={y(spent + held)}
              width={width}
              height={y(spent) - y(spent + held)}
            />
            <path className="burn-plan" d={`M${left - 6} ${y(plan)}h${width + 12}`} />
            <text className="burn-month" x={left + width / 2} y={height + foot} textAnchor="middle">
              {month}
            </text>
          </g>
        )
      })}
      <path className="spark-axis" d={`M0 ${y(0)}h${total}`} />
    </svg>
  )
}
