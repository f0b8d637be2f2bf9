import { fitText, textWidth } from './text-width'
import type { PresenceOutcome, PresenceState, TimelineData } from './timeline-data'
import { gutter } from './timeline-layout'
import type { TimelineLayout } from './timeline-layout'

type Props = { outcome: PresenceOutcome; top: number; layout: TimelineLayout; data: TimelineData }

/** A line for each child: at home a teal disc, away a red square with its words, not known a dashed ring. */
export function PresenceLane({ outcome, top, layout, data }: Props) {
  return (
    <g>
      {outcome.rows.map((row, index) => {
        const y = top + 30 + index * 22
        const points = row.points.map((point) => ({ ...point, x: layout.x(point.on) }))
        return (
          <g key={row.title}>
            <text x="24" y={y + 4} className="tl-small">
              {fitText(row.title, gutter - 28, 11)}
            </text>
            <path d={`M${layout.left} ${y}H${layout.right}`} className="tl-rail" />
            {points.map((point, at) => {
              const until = points[at + 1]?.x ?? Math.max(point.x, layout.x(data.today))
              return (
                <path key={point.on} d={`M${point.x} ${y}H${until}`} className={`tl-stay tl-stay-${point.state}`} />
              )
            })}
            {points.map((point, at) => (
              <g key={point.on}>
                <PresenceShape state={point.state} x={point.x} y={y} />
                {point.state === 'away' ? (
                  <text x={point.x + 10} y={y + 4} className="tl-label tl-small tl-late">
                    {wordsThatFit(point.label, (points[at + 1]?.x ?? layout.right) - point.x - 20)}
                  </text>
                ) : null}
              </g>
            ))}
          </g>
        )
      })}
    </g>
  )
}

function wordsThatFit(text: string, room: number) {
  return textWidth(text, 11, 'bold') <= room ? text : null
}

function PresenceShape({ state, x, y }: { state: PresenceState; x: number; y: number }) {
  if (state === 'here') return <circle cx={x} cy={y} r="5" className="tl-here" />
  if (state === 'unknown') return <circle cx={x} cy={y} r="5" className="tl-expected" />
  return (
    <>
      <rect x={x - 6} y={y - 6} width="12" height="12" rx="3" className="tl-shape-late" />
      <path d={`M${x} ${y - 3}v3.2M${x} ${y + 3}v.2`} className="tl-sign" />
    </>
  )
}
