import type { Track } from '../icon'
import type { Dependency, Milestone, Outcome, TimelineData } from './timeline-data'

export type NarrowEntry = { key: string; on: string } & (
  | { kind: 'month' | 'today' | 'season'; label: string }
  | { kind: 'outcome'; measures: { key: string; title: string; label: string; away: boolean }[] }
  | {
      kind: 'milestone'
      track: Track
      milestone: Milestone
      who: string
      stateWord: string
      dependencies: Dependency[]
    }
)

/** Everything of the timeline in one list by date; months only where something happens. */
export function narrowEntries(data: TimelineData): NarrowEntry[] {
  const happenings = [
    ...milestoneEntries(data),
    ...outcomeEntries(data.outcomes),
    ...data.seasons.filter((season) => season.from >= data.from).map(seasonEntry),
    { kind: 'today' as const, key: 'today', on: data.today, label: data.words.today },
  ].sort((one, other) => order(one).localeCompare(order(other)))
  return withMonths(happenings, data)
}

function milestoneEntries({ lanes, dependencies, words }: TimelineData): NarrowEntry[] {
  return lanes.flatMap((lane) =>
    lane.rows.flatMap((row) =>
      row.milestones.map((milestone) => ({
        kind: 'milestone' as const,
        key: milestone.id,
        on: milestone.on,
        track: lane.track,
        milestone,
        who: row.title ?? lane.title,
        stateWord: words[milestone.state],
        dependencies: dependencies.filter((dependency) => dependency.toId === milestone.id),
      })),
    ),
  )
}

/** What was measured on one day stands in one entry; who was where, only when it changed. */
function outcomeEntries(outcomes: Outcome[]): NarrowEntry[] {
  const measured = outcomes.flatMap(measures)
  return [...new Set(measured.map((measure) => measure.on))].map((on) => ({
    kind: 'outcome',
    key: `measured-${on}`,
    on,
    measures: measured.filter((measure) => measure.on === on),
  }))
}

function measures(outcome: Outcome) {
  const entry = (title: string, on: string, label: string, away = false) => {
    return { key: `${outcome.id}-${title}`, on, title, label, away }
  }
  if (outcome.kind === 'score')
    return [...outcome.points, ...outcome.planned].map(({ on, label }) => entry(outcome.title, on, label))
  if (outcome.kind === 'bars') return outcome.bars.map(({ on, label }) => entry(outcome.title, on, label))
  return outcome.rows.flatMap((row) =>
    row.points
      .filter((point, index) => point.state !== row.points[index - 1]?.state)
      .map(({ on, label, state }) => entry(row.title, on, label, state === 'away')),
  )
}

function seasonEntry({ kind, from, label }: TimelineData['seasons'][number]): NarrowEntry {
  return { kind: 'season', key: `${kind}-${from}`, on: from, label }
}

/** By day; within a day the season opens, the milestones follow, then what was measured, and today closes it. */
function order({ on, kind }: NarrowEntry) {
  return `${on}${{ month: 0, season: 1, milestone: 2, outcome: 3, today: 4 }[kind]}`
}

function withMonths(entries: NarrowEntry[], { monthTicks }: TimelineData): NarrowEntry[] {
  let shown = ''
  return entries.flatMap((entry) => {
    const month = monthTicks.findLast((tick) => tick.on.slice(0, 7) <= entry.on.slice(0, 7))
    if (!month || month.on === shown) return [entry]
    shown = month.on
    const label = `${month.label} ${month.on.slice(0, 4)}`
    return [{ kind: 'month' as const, key: `month-${month.on}`, on: month.on, label }, entry]
  })
}
