import { addDays, addMonths, type CivilDate } from '~/domain/dates'
import type { OutcomesOfHousehold } from './outcomes-of-household.server'
import type { PlanOfHousehold } from './plan-of-household.server'

export type TimelineRange = { from: CivilDate; to: CivilDate; months: CivilDate[] }

/** Whole months that hold the plan, what was measured and, while the case is open, today; a year at least. */
export function timelineRange(plan: PlanOfHousehold, { presence, scores }: OutcomesOfHousehold): TimelineRange {
  const measured = [...presence.flatMap(({ points }) => points), ...scores.rcsi, ...scores.fcs, ...scores.income]
  const planned = plan.milestones.map(({ completedOn, plannedOn }) => completedOn ?? plannedOn)
  const days = [...planned, ...measured.map(({ on }) => on), plan.closedOn ?? plan.today].sort()
  const from = monthOf(days[0] ?? plan.today)
  const last = monthOf(days.at(-1) ?? plan.today)
  const months = [from]
  while (months.length < 12 || (months.at(-1) ?? last) < last) months.push(addMonths(from, months.length))
  return { from, to: addDays(addMonths(from, months.length), -1), months }
}

type Entered = PlanOfHousehold['seasons'][number]

/**
 * Lean seasons and school years that touch the range: as they were entered, else from June to September and from
 * October to June.
 */
export function seasonsIn({ from, to }: Pick<TimelineRange, 'from' | 'to'>, entered: readonly Entered[] = []) {
  const seasons: { kind: 'lean' | 'school'; from: CivilDate; to: CivilDate; years: string }[] = []
  for (let year = yearOf(from) - 1; year <= yearOf(to); year += 1) {
    const lean = entered.find(({ kind, startsOn }) => kind === 'lean' && yearOf(startsOn) === year)
    const school = entered.find(
      ({ kind, startsOn }) => kind === 'schoolYear' && startsOn >= `${year}-07-01` && startsOn < `${year + 1}-07-01`,
    )
    const leanDays = { from: lean?.startsOn ?? `${year}-06-01`, to: lean?.endsOn ?? `${year}-09-30` }
    const schoolDays = { from: school?.startsOn ?? `${year}-10-01`, to: school?.endsOn ?? `${year + 1}-06-30` }
    seasons.push({ kind: 'lean', ...leanDays, years: `${year}` })
    seasons.push({ kind: 'school', ...schoolDays, years: `${year}-${year + 1}` })
  }
  return seasons
    .filter((season) => season.to >= from && season.from <= to)
    .map((season) => ({ ...season, from: later(season.from, from), to: season.to < to ? season.to : to }))
}

function monthOf(on: CivilDate) {
  return `${on.slice(0, 7)}-01`
}

function yearOf(on: CivilDate) {
  return Number(on.slice(0, 4))
}

function later(one: CivilDate, other: CivilDate) {
  return one > other ? one : other
}
