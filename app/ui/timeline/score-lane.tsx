import { placeValues } from './place-values'
import { textWidth } from './text-width'
import type { ScoreOutcome } from './timeline-data'
import type { TimelineLayout } from './timeline-layout'
import { valueScale } from './value-scale'

type Props = { outcome: ScoreOutcome; top: number; height: number; layout: TimelineLayout }

/** Bands in greys: none looks like a track or a verdict. */
export function ScoreBands({ outcome, top, height, layout }: Props) {
  const y = valueScale(outcome.min, outcome.max, top, top + height)
  return (
    <g>
      {outcome.bands.map((band) => (
        <rect
          key={band.label}
          x={layout.left}
          y={y(band.to)}
          width={layout.right - layout.left}
          height={y(band.from) - y(band.to)}
          className={`tl-band-${band.tone}`}
        />
      ))}
    </g>
  )
}

export function BandLabels({ outcome, top, height, layout }: Props) {
  const y = valueScale(outcome.min, outcome.max, top, top + height)
  return (
    <g>
      {outcome.bands
        .filter((band) => y(band.from) - y(band.to) >= 11)
        .map((band) => (
          <text key={band.label} x={layout.right - 5} y={bandMiddle(y, band)} textAnchor="end" className="tl-small">
            {band.label}
          </text>
        ))}
    </g>
  )
}

export function ScoreMarks({ outcome, top, height, layout }: Props) {
  const y = valueScale(outcome.min, outcome.max, top, top + height)
  const points = outcome.points.map((point) => ({ ...point, x: layout.x(point.on), y: y(point.value) }))
  const planned = outcome.planned.map((plan) => ({ ...plan, x: layout.x(plan.on), y: top + height / 2 - 6 }))
  const bounds = { left: layout.left, right: layout.right, top: top - 14, bottom: top + height + 12 }
  const named = outcome.bands.map((band) => {
    const middle = bandMiddle(y, band)
    return {
      left: layout.right - 5 - textWidth(band.label, 11),
      right: layout.right,
      top: middle - 10,
      bottom: middle + 2,
    }
  })
  const discs = points.map((point) => ({
    left: point.x - 4,
    right: point.x + 4,
    top: point.y - 4,
    bottom: point.y + 4,
  }))
  const values = placeValues(
    [
      ...points.map((point) => ({ x: point.x, y: point.y, width: textWidth(point.label, 12, 'bold') })),
      ...planned.map((plan) => ({ x: plan.x, y: plan.y, width: textWidth(plan.label, 11) })),
    ],
    bounds,
    [...named, ...discs],
  )
  return (
    <g>
      <path
        d={points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('')}
        className="tl-curve"
      />
      {points.map((point) => (
        <circle key={point.on} cx={point.x} cy={point.y} r="4" className="tl-point" />
      ))}
      {planned.map((plan) => (
        <circle key={plan.on} cx={plan.x} cy={plan.y} r="5" className="tl-expected" />
      ))}
      {[...points, ...planned].map((mark, index) => {
        const spot = values[index]
        const className = index < points.length ? 'tl-label tl-ink' : 'tl-label tl-small'
        return spot ? (
          <text key={mark.on} x={spot.x} y={spot.y} textAnchor="middle" className={className}>
            {mark.label}
          </text>
        ) : null
      })}
    </g>
  )
}

function bandMiddle(y: (value: number) => number, band: { from: number; to: number }) {
  return (y(band.from) + y(band.to)) / 2 + 4
}
