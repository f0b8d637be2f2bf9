import type { Track } from '../icon'

/** A day as `YYYY-MM-DD`. */
type Day = string

export type TimelineData = {
  /** Unique in the page; prefixes every id inside the drawing. */
  id: string
  title: string
  description?: string
  from: Day
  to: Day
  today: Day
  words: TimelineWords
  /** The first day of each month in range. */
  monthTicks: { on: Day; label: string }[]
  seasons: Season[]
  lanes: Lane[]
  dependencies: Dependency[]
  outcomes: Outcome[]
}

export type TimelineWords = {
  /** What stands in the flag of the line: `Jeudi 19/11`. */
  today: string
  done: string
  due: string
  planned: string
  late: string
  /** States of a child at home. */
  here: string
  away: string
  unknown: string
}

export type Season = { kind: 'lean' | 'school'; from: Day; to: Day; label: string }

export type Lane = { track: Track; title: string; subtitle?: string; rows: LaneRow[] }

/** One person or the household; without a title the lane's own stands beside it. */
export type LaneRow = { id: string; title?: string; subtitle?: string; milestones: Milestone[] }

export type MilestoneState = 'done' | 'due' | 'planned' | 'late'

export type Milestone = {
  id: string
  label: string
  /** Under the label: `09/03`, or `9 jours de retard`. */
  dateLabel: string
  on: Day
  state: MilestoneState
  note?: string
  href?: string
}

export type Dependency = {
  id: string
  fromId: string
  toId: string
  state: 'kept' | 'open' | 'threatened'
  label: string
}

export type Outcome = ScoreOutcome | PresenceOutcome | BarsOutcome

type OutcomeHead = { id: string; title: string; hint?: string }

/** `tone` 1 to 3: greys, 3 the darkest for the worst band, so that no band looks like a track or a verdict. */
export type ScoreBand = { from: number; to: number; label: string; tone: 1 | 2 | 3 }

export type ScoreOutcome = OutcomeHead & {
  kind: 'score'
  min: number
  max: number
  bands: ScoreBand[]
  points: { on: Day; value: number; label: string }[]
  planned: { on: Day; label: string }[]
}

export type PresenceState = 'here' | 'away' | 'unknown'

export type PresenceOutcome = OutcomeHead & {
  kind: 'presence'
  rows: { title: string; points: { on: Day; state: PresenceState; label: string }[] }[]
}

export type BarsOutcome = OutcomeHead & {
  kind: 'bars'
  max: number
  tone?: 'parents' | 'children'
  bars: { on: Day; until?: Day; value: number; label: string; partial?: boolean }[]
}
