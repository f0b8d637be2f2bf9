import { addDays, daysBetween, isCivilDate, type CivilDate } from '../dates'

/** What an administrator enters for each year; feasts that follow the moon are announced, never computed. */
export const periodKinds = ['schoolYear', 'lean', 'harvest', 'ramadan', 'tabaski'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** Both days belong to it. */
export type Period = { kind: PeriodKind; startsOn: CivilDate; endsOn: CivilDate }

/**
 * The longest that each may last, in days: slips of the year are caught, not seasons judged. Source:
 * docs/programme-rules.md §16.
 */
export const longestPeriod: Record<PeriodKind, number> = {
  schoolYear: 330,
  lean: 200,
  harvest: 200,
  ramadan: 30,
  tabaski: 7,
}

export type PeriodRefusal =
  | 'date-unreadable'
  | 'period-ends-before'
  | 'period-too-long'
  | 'period-too-short'
  | 'period-too-far'
  | 'period-overlaps'

/** Why a period may not be entered beside those of its kind that stand, or null. */
export function periodRefusal(period: Period, standing: readonly Period[], today: CivilDate): PeriodRefusal | null {
  const { kind, startsOn, endsOn } = period
  if (!isCivilDate(startsOn) || !isCivilDate(endsOn)) return 'date-unreadable'
  if (endsOn < startsOn) return 'period-ends-before'
  const days = daysBetween(startsOn, endsOn) + 1
  if (days > longestPeriod[kind]) return 'period-too-long'
  if (kind === 'schoolYear' && days < shortestSchoolYear) return 'period-too-short'
  if (startsOn > addDays(today, furthestAhead)) return 'period-too-far'
  const meets = standing.some((other) => other.kind === kind && other.startsOn <= endsOn && startsOn <= other.endsOn)
  return meets ? 'period-overlaps' : null
}

const shortestSchoolYear = 120
const furthestAhead = 730
