import { placeValues } from './place-values'
import { textWidth } from './text-width'
import type { BarsOutcome } from './timeline-data'
import type { TimelineLayout } from './timeline-layout'
import { valueScale } from './value-scale'

type Props = { outcome: BarsOutcome; top: number; height: number; layout: TimelineLayout; id: string }

/** Amounts over the time they were earned in; hatched while that time is not over. */
export function BarLane({ outcome, top, height, layout, id }: Props) {
  const base = top + height
  const y = valueScale(0, outcome.max, top + 14, base)
  const bars = outcome.bars.map((bar, index) => {
    const next = bar.until ?? outcome.bars[index + 1]?.on
    const from = layout.x(bar.on)
    const to = next === undefined ? from + 40 : Math.max(from + 4, layout.x(next))
    return { ...bar, from: from + 2, wide: Math.max(3, to - from - 6), y: y(bar.value) }
  })
  const values = placeValues(
    bars.map((bar) => ({ x: bar.from + bar.wide / 2, y: bar.y + 4, width: textWidth(bar.label, 11) })),
    { left: layout.left, right: layout.right, top: top - 8, bottom: base },
    bars.map((bar) => ({ left: bar.from, right: bar.from + bar.wide, top: bar.y, bottom: base })),
  )
  return (
    <g>
      {bars.map((bar, index) => (
        <g key={bar.on}>
          <rect
            x={bar.from}
            y={bar.y}
            width={bar.wide}
            height={base - bar.y}
            {...(bar.partial
              ? { fill: `url(#${id}-partial)`, className: 'tl-partial' }
              : { className: `solid-${outcome.tone ?? 'parents'}` })}
          />
          {values[index] ? (
            <text x={values[index].x} y={values[index].y} textAnchor="middle" className="tl-label tl-small">
              {bar.label}
            </text>
          ) : null}
        </g>
      ))}
      <path d={`M${layout.left} ${base}H${layout.right}`} className="tl-base" />
    </g>
  )
}
