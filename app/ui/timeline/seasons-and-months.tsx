import { iconPaths } from '../icon-paths'
import type { TimelineLayout } from './timeline-layout'

/** Months over the lanes, the lean season hatched through everything, the school year as a line. */
export function SeasonsAndMonths({ id, layout }: { id: string; layout: TimelineLayout }) {
  const { head, lanesTop, end } = layout
  return (
    <g>
      {head.months.map((month, index) => (
        <g key={month.on}>
          {index > 0 ? <path d={`M${month.from} ${lanesTop}V${end}`} className="tl-month" /> : null}
          {month.shown ? (
            <text x={month.middle} y={head.monthsY} textAnchor="middle" className="tl-small">
              {month.label}
            </text>
          ) : null}
        </g>
      ))}
      {head.seasons.map(({ season, id: key, from, to, labelX, labelY }) =>
        season.kind === 'lean' ? (
          <g key={key}>
            <rect x={from} y={lanesTop} width={to - from} height={end - lanesTop} fill={`url(#${id}-lean)`} />
            <path
              d={`M${from} ${head.monthsY - 10}V${end}M${to} ${head.monthsY - 10}V${end}`}
              className="tl-lean-edge"
            />
            <svg x={labelX} y={labelY - 12} width="15" height="15" viewBox="0 0 24 24" className="tl-icon">
              <path d={iconPaths.wheat} />
            </svg>
            <text x={labelX + 19} y={labelY} className="tl-ink">
              {season.label}
            </text>
          </g>
        ) : (
          <g key={key}>
            <path d={`M${from} ${labelY + 3}v8m0-4H${to}m0-4v8`} className="tl-school" />
            <text x={labelX} y={labelY} className="tl-child">
              {season.label}
            </text>
          </g>
        ),
      )}
    </g>
  )
}
