import { textWidth } from './text-width'
import type { TimelineData } from './timeline-data'
import type { TimelineLayout } from './timeline-layout'

type Props = { data: TimelineData; layout: TimelineLayout }

export function TodayLine({ data, layout }: Props) {
  if (!inRange(data)) return null
  const x = layout.x(data.today)
  return <path d={`M${x} ${layout.head.monthsY + 3}V${layout.end + 6}`} className="tl-today" />
}

/** The flag under the line, and the years where it leaves room. */
export function TodayFlag({ data, layout }: Props) {
  const width = textWidth(data.words.today, 12, 'bold') + 16
  const centre = Math.min(Math.max(layout.x(data.today), layout.left + width / 2), layout.right - width / 2)
  const shown = inRange(data)
  const years = yearLabels(data, layout).filter(
    (year) => !shown || year.x + 40 < centre - width / 2 || year.x > centre + width / 2 + 4,
  )
  return (
    <g>
      {years.map((year) => (
        <text key={year.label} x={year.x} y={layout.end + 20} className="tl-small">
          {year.label}
        </text>
      ))}
      {shown ? (
        <>
          <rect x={centre - width / 2} y={layout.end + 5} width={width} height="21" rx="4" className="tl-flag" />
          <text x={centre} y={layout.end + 20} textAnchor="middle" className="tl-flag-text">
            {data.words.today}
          </text>
        </>
      ) : null}
    </g>
  )
}

function inRange({ from, to, today }: TimelineData) {
  return from <= today && today <= to
}

function yearLabels({ from, monthTicks }: TimelineData, layout: TimelineLayout) {
  const januaries = monthTicks.filter((tick) => tick.on.endsWith('-01-01') && tick.on > from)
  return [
    { label: from.slice(0, 4), x: layout.left + 2 },
    ...januaries.map((tick) => ({ label: tick.on.slice(0, 4), x: layout.x(tick.on) + 2 })),
  ].filter((year, index, all) => index === all.length - 1 || (all[index + 1]?.x ?? 0) - year.x > 40)
}
