import type { ReactNode } from 'react'
import type { DrawnMilestone } from './lane-layout'
import { StateShape } from './state-shape'
import type { TimelineWords } from './timeline-data'

type MilestoneMarkProps = { drawn: DrawnMilestone; radius: number; words: TimelineWords }

/** The shape says the state; label and date stand where there is room; the whole is a link if it leads somewhere. */
export function MilestoneMark({ drawn, radius, words }: MilestoneMarkProps) {
  const { milestone, x, y, title, date, label } = drawn
  const late = milestone.state === 'late'
  const text = [milestone.label, milestone.dateLabel, words[milestone.state], milestone.note]
    .filter(Boolean)
    .join(' · ')
  return (
    <Frame href={milestone.href} text={text}>
      <StateShape state={milestone.state} x={x} y={y} radius={radius} />
      <text x={label.x} y={label.y} textAnchor={label.anchor} className={late ? 'tl-label tl-late' : 'tl-label tl-ink'}>
        {title}
      </text>
      <text
        x={label.x}
        y={label.y + 14}
        textAnchor={label.anchor}
        className={late ? 'tl-label tl-small tl-late' : 'tl-label tl-small'}
      >
        {date}
      </text>
    </Frame>
  )
}

function Frame({ href, text, children }: { href: string | undefined; text: string; children: ReactNode }) {
  if (!href)
    return (
      <g role="img" aria-label={text}>
        <title>{text}</title>
        {children}
      </g>
    )
  return (
    <a href={href} aria-label={text} className="tl-link">
      <title>{text}</title>
      {children}
    </a>
  )
}
