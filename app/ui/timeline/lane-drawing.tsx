import { iconPaths } from '../icon-paths'
import { trackIcons } from '../icon'
import type { DrawnLane, DrawnRow } from './lane-layout'
import { MilestoneMark } from './milestone-mark'
import { fitText, wrapText } from './text-width'
import type { TimelineData } from './timeline-data'
import { gutter } from './timeline-layout'
import type { TimelineLayout } from './timeline-layout'

export function LaneBackground({ drawn, width }: { drawn: DrawnLane; width: number }) {
  const height = drawn.bottom - drawn.top
  return <rect y={drawn.top} width={width} height={height} rx="8" className={`tl-lane-${drawn.lane.track}`} />
}

type LaneDrawingProps = { drawn: DrawnLane; layout: TimelineLayout; data: TimelineData }

export function LaneDrawing({ drawn, layout, data }: LaneDrawingProps) {
  const { lane, titleY } = drawn
  return (
    <g className={`tl-${lane.track}`}>
      <svg x="12" y={titleY - 13} width="18" height="18" viewBox="0 0 24 24" className="tl-icon tl-lane-icon">
        <path d={iconPaths[trackIcons[lane.track]]} />
      </svg>
      <text x="36" y={titleY} className="tl-lane-title">
        {fitText(lane.title, gutter - 38, 13, 'bold')}
      </text>
      {lane.subtitle ? (
        <text x="36" y={titleY + 15} className="tl-small">
          {fitText(lane.subtitle, gutter - 38, 11)}
        </text>
      ) : null}
      {drawn.rows.map((row) => (
        <RowDrawing key={row.row.id} drawn={row} layout={layout} data={data} />
      ))}
    </g>
  )
}

function RowDrawing({ drawn, layout, data }: { drawn: DrawnRow; layout: TimelineLayout; data: TimelineData }) {
  const { row, axisY, titleY } = drawn
  const start = drawn.milestones[0]?.x ?? layout.left
  const now = Math.max(start, layout.x(data.today))
  return (
    <g>
      <path d={`M${start} ${axisY}H${now}`} className="tl-past" />
      <path d={`M${now} ${axisY}H${layout.right}`} className="tl-future" />
      <RowTitle row={row} y={titleY} />
      {drawn.milestones.map((milestone) => (
        <Leader key={milestone.milestone.id} x={milestone.x} y={axisY} to={milestone.label.leaderTo} />
      ))}
      {drawn.milestones.map((milestone) => (
        <MilestoneMark key={milestone.milestone.id} drawn={milestone} radius={drawn.radius} words={data.words} />
      ))}
    </g>
  )
}

function RowTitle({ row, y }: { row: DrawnRow['row']; y: number }) {
  const lines = wrapText(row.title ?? '', gutter - 40, 12.5, 2)
  return (
    <>
      {lines.map((line, index) => (
        <text key={line} x="36" y={y + index * 15} className="tl-ink">
          {line}
        </text>
      ))}
      {row.title && row.subtitle ? (
        <text x="36" y={y + lines.length * 15} className="tl-small">
          {fitText(row.subtitle, gutter - 38, 11)}
        </text>
      ) : null}
    </>
  )
}

function Leader({ x, y, to }: { x: number; y: number; to: number | undefined }) {
  return to === undefined ? null : <path d={`M${x} ${y}V${to}`} className="tl-leader" />
}
