import { LegendMark } from '../legend-mark'
import { narrowEntries } from './narrow-entries'
import type { NarrowEntry } from './narrow-entries'
import { StateShape } from './state-shape'
import type { TimelineData } from './timeline-data'

/** The same by date, downwards: each track on its own rail, what happened to the household between them. */
export function NarrowTimeline({ data }: { data: TimelineData }) {
  return (
    <ol className="tl-narrow" aria-label={data.title}>
      {narrowEntries(data).map((entry) => (
        <li key={entry.key} className={`tl-entry tl-entry-${entry.kind}`}>
          <Rail entry={entry} />
          <div className="tl-entry-text">
            <Words entry={entry} />
          </div>
        </li>
      ))}
    </ol>
  )
}

const railX = { parents: 12, household: 26, children: 40 } as const

function Rail({ entry }: { entry: NarrowEntry }) {
  return (
    <svg className="tl-rails" width="52" height="26" viewBox="0 0 52 26" aria-hidden="true">
      {entry.kind === 'milestone' ? (
        <g className={`tl-${entry.track}`}>
          <StateShape state={entry.milestone.state} x={railX[entry.track]} y={13} radius={9} />
        </g>
      ) : null}
      {entry.kind === 'outcome' && away(entry) ? <StateShape state="late" x={26} y={13} radius={7} /> : null}
      {entry.kind === 'outcome' && !away(entry) ? <circle cx="26" cy="13" r="4" className="tl-point" /> : null}
    </svg>
  )
}

function Words({ entry }: { entry: NarrowEntry }) {
  if (entry.kind === 'milestone') {
    const { milestone, who, stateWord, dependencies } = entry
    const late = milestone.state === 'late'
    return (
      <>
        {milestone.href ? <a href={milestone.href}>{milestone.label}</a> : <strong>{milestone.label}</strong>}
        <span className={late ? 'block small late-text' : 'block small muted'}>
          {[who, milestone.dateLabel, late ? '' : stateWord].filter(Boolean).join(' · ')}
        </span>
        {dependencies.map((dependency) => (
          <span
            key={dependency.id}
            className={dependency.state === 'threatened' ? 'block small late-text' : 'block small'}
          >
            <span className="row">
              <LegendMark mark={dependency.state === 'kept' ? 'depends' : 'threatened'} />
              {dependency.label}
            </span>
          </span>
        ))}
      </>
    )
  }
  if (entry.kind === 'outcome')
    return (
      <ul className="tl-measures">
        {entry.measures.map((measure) => (
          <li key={measure.key} className={measure.away ? 'late-text' : undefined}>
            {measure.title} <b>{measure.label}</b>
          </li>
        ))}
      </ul>
    )
  return <span>{entry.label}</span>
}

function away(entry: NarrowEntry & { kind: 'outcome' }) {
  return entry.measures.some((measure) => measure.away)
}
