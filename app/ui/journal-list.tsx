import type { ReactNode } from 'react'
import type { Track } from './icon'
import { TrackTag } from './tag'

export type JournalLine = {
  key: string
  at: ReactNode
  dateTime?: string
  track?: Track
  trackWord?: ReactNode
  text: ReactNode
  by?: ReactNode
}

export function JournalList({ items }: { items: JournalLine[] }) {
  return (
    <ul className="list journal">
      {items.map((line) => (
        <li key={line.key}>
          <time className="faint nowrap" dateTime={line.dateTime}>
            {line.at}
          </time>
          <span>{line.track ? <TrackTag track={line.track}>{line.trackWord}</TrackTag> : null}</span>
          <span className="journal-text">{line.text}</span>
          <span className="small muted">{line.by}</span>
        </li>
      ))}
    </ul>
  )
}
