type Bar = { key: string; value: number | null }

type SparkBarsProps = {
  /** What the bars say, in words: the figures stand beside them. */
  label: string
  /** The oldest first. */
  bars: readonly Bar[]
  tall?: boolean
}

const width = 22
const gap = 8
const height = 40

/** A few values as bars, drawn on the server: below the line where less than nothing; a dashed box where not known. */
export function SparkBars({ label, bars, tall }: SparkBarsProps) {
  const values = bars.flatMap(({ value }) => value ?? [])
  const top = Math.max(0, ...values)
  const bottom = Math.min(0, ...values)
  const scale = height / (top - bottom || 1)
  const zero = 2 + top * scale
  const total = bars.length * (width + gap) + gap
  return (
    <svg
      className={tall ? 'spark spark-tall' : 'spark'}
      viewBox={`0 0 ${total} ${height + 4}`}
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={label}
    >
      {bars.map(({ key, value }, place) => {
        const left = gap + place * (width + gap)
        if (value === null) {
          return <rect key={key} className="spark-none" x={left} y={zero - 8} width={width} height={8} />
        }
        const size = Math.max(1, Math.abs(value) * scale)
        const tone = place === bars.length - 1 ? 'spark-last' : 'spark-bar'
        return (
          <rect key={key} className={tone} x={left} y={value < 0 ? zero : zero - size} width={width} height={size} />
        )
      })}
      <line className="spark-axis" x1={0} x2={total} y1={zero} y2={zero} />
    </svg>
  )
}
