type Band = { from: number; to: number; label: string }
type Point = { value: number; label: string }
type ScoreScaleProps = { label: string; bands: Band[]; score: Point; before?: Point }

const left = 6
const width = 288

/** A score on its scale with the bands in greys, and the one before it as a dashed line. */
export function ScoreScale({ label, bands, score, before }: ScoreScaleProps) {
  const min = bands[0]?.from ?? 0
  const max = bands.at(-1)?.to ?? 1
  const x = (value: number) => left + ((value - min) / (max - min)) * width
  return (
    <svg className="scale" viewBox="0 0 300 92" role="img" aria-label={label}>
      {bands.map((band, index) => (
        <rect
          key={band.label}
          x={x(band.from)}
          y="32"
          width={x(band.to) - x(band.from)}
          height="22"
          className={`scale-band-${index}`}
        />
      ))}
      {before ? <Before x={x(before.value)} label={before.label} isLow={before.value < score.value} /> : null}
      <path d={`M${x(score.value)} 26v34`} className="scale-score" />
      <text x={x(score.value)} y={before ? 12 : 20} textAnchor={anchorAt(x(score.value))} className="scale-value">
        {score.label}
      </text>
      <text x={x(min)} y="70">
        {min}
      </text>
      <text x={x(max)} y="70" textAnchor="end">
        {max}
      </text>
      {bands.slice(1).map((band) => (
        <text key={band.label} x={x(band.from)} y="70" textAnchor="middle">
          {band.from}
        </text>
      ))}
      <text x={x(score.value)} y="87" textAnchor={anchorAt(x(score.value))} className="scale-value">
        {bands.find(({ to }) => score.value <= to)?.label}
      </text>
    </svg>
  )
}

function Before({ x, label, isLow }: { x: number; label: string; isLow: boolean }) {
  return (
    <>
      <path d={`M${x} 28v30`} className="scale-before" />
      <text x={x + (isLow ? -4 : 4)} y="25" textAnchor={sideOf(x, isLow)}>
        {label}
      </text>
    </>
  )
}

function sideOf(x: number, isLow: boolean) {
  if (x < 90) return 'start'
  if (x > 210) return 'end'
  return isLow ? 'end' : 'start'
}

function anchorAt(x: number) {
  if (x < 50) return 'start'
  return x > 250 ? 'end' : 'middle'
}
