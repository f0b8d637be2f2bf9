import { classNames } from './class-names'

type BurnBar = { key: string; label: string; spent: number; held: number; plan: number }
type BurnBarsProps = {
  /** What the chart says, in words: a table beside it gives the figures. */
  label: string
  /** The oldest first. */
  bars: readonly BurnBar[]
}
type Shape = { name: string; step: number; width: number; height: number; foot: number; namedEvery: number }

/** The same in units of the screen that it is for, so that its months stay legible. */
const wide: Shape = { name: 'burn-wide', step: 48, width: 30, height: 120, foot: 18, namedEvery: 1 }
const narrow: Shape = { name: 'burn-narrow', step: 25, width: 17, height: 110, foot: 17, namedEvery: 2 }

/** Spent and held by month, one on the other, with the plan as a line over each; drawn on the server. */
export function BurnBars(props: BurnBarsProps) {
  return (
    <>
      <Drawing {...props} shape={wide} />
      <Drawing {...props} shape={narrow} />
    </>
  )
}

function Drawing({ label, bars, shape }: BurnBarsProps & { shape: Shape }) {
  const { name, step, width, height, foot, namedEvery } = shape
  const top = Math.max(1, ...bars.flatMap(({ spent, held, plan }) => [spent + held, plan]))
  const y = (value: number) => 4 + height - (Math.max(value, 0) / top) * height
  const total = Math.max(bars.length, 6) * step
  const over = width / 5
  return (
    <svg
      className={classNames('burn', name)}
      viewBox={`0 0 ${total} ${height + foot + 4}`}
      role="img"
      aria-label={label}
    >
      {bars.map(({ key, label: month, spent, held, plan }, place) => {
        const left = place * step + (step - width) / 2
        const isNamed = (bars.length - 1 - place) % namedEvery === 0
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
            <path className="burn-plan" d={`M${left - over} ${y(plan)}h${width + 2 * over}`} />
            {isNamed ? (
              <text className="burn-month" x={left + width / 2} y={height + foot} textAnchor="middle">
                {month}
              </text>
            ) : null}
          </g>
        )
      })}
      <path className="spark-axis" d={`M0 ${y(0)}h${total}`} />
    </svg>
  )
}
