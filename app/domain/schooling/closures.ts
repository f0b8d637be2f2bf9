import type { CivilDate } from '../dates'
import { addDays, daysBetween, isCivilDate } from '../dates'

/** Why a school was closed on days on which it would have been open. */
export const closureReasons = [
  'holiday',
  'breakBetweenTerms',
  'strike',
  'insecurity',
  'flood',
  'heat',
  'teacherAway',
  'other',
] as const
export type ClosureReason = (typeof closureReasons)[number]

/** Of one school, of a commune's schools, or of all when neither is named. Both days are closed. */
export type Closure = {
  schoolId: string | null
  communePcode: string | null
  startsOn: CivilDate
  endsOn: CivilDate
  reason: ClosureReason
}

export type School = { id: string; communePcode: string }

/** The closure that shut a school on a day, or null. */
export function closureOn<Row extends Closure>(closures: readonly Row[], school: School, on: CivilDate): Row | null {
  return closures.find((closure) => closes(closure, school) && closure.startsOn <= on && on <= closure.endsOn) ?? null
}

export function closes({ schoolId, communePcode }: Pick<Closure, 'schoolId' | 'communePcode'>, school: School) {
  if (schoolId !== null) return schoolId === school.id
  return communePcode === null || communePcode === school.communePcode
}

/** A slip of the year, not a closure. Source: docs/programme-rules.md §10. */
export const longestClosureDays = 120

export type ClosureRefusal = 'date-unreadable' | 'closure-ends-before' | 'closure-too-long' | 'closure-too-far-ahead'

/** Why a closure may not be recorded, or null. A strike may be announced: up to a year ahead. */
export function closureRefusal(
  { startsOn, endsOn }: Pick<Closure, 'startsOn' | 'endsOn'>,
  today: CivilDate,
): ClosureRefusal | null {
  if (!isCivilDate(startsOn) || !isCivilDate(endsOn)) return 'date-unreadable'
  if (endsOn < startsOn) return 'closure-ends-before'
  if (daysBetween(startsOn, endsOn) >= longestClosureDays) return 'closure-too-long'
  return startsOn > addDays(today, 366) ? 'closure-too-far-ahead' : null
}
