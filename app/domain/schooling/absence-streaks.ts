import type { CivilDate } from '../dates'
import type { AbsenceReason, AttendanceMark } from './attendance'
import { closureOn, type Closure, type School } from './closures'
import { openDays } from './school-days'
import { isInTerm, type SchoolYears } from './school-term'

/** From two missed sessions on a streak is shown: a default of this programme. Source: docs/programme-rules.md §10. */
export const sessionsThatShow = 2

export type SessionMark = { on: CivilDate; mark: AttendanceMark; reason: AbsenceReason | null }

export type MissedSessions = {
  missed: number
  /** The first of them. */
  since: CivilDate | null
  /** Of them, those nobody could explain. */
  unexplained: number
}

/**
 * The sessions a child missed in a row up to the last one held. A session on a closed day, or one marked as missed
 * because the school was closed, is left out and neither counts nor ends the row; so is one outside the school year.
 * An unknown mark is not an absence: it ends the row, so that no more is claimed than was seen.
 *
 * @param marks of one child in one group, in any order
 */
export function missedSessions(
  marks: readonly SessionMark[],
  closures: readonly Closure[],
  school: School,
  years: SchoolYears = [],
): MissedSessions {
  const { row } = rowOf(marks, closures, school, years)
  return {
    missed: row.length,
    since: row.at(-1)?.on ?? null,
    unexplained: row.filter(({ mark }) => mark === 'absentUnexcused').length,
  }
}

/** Whether the row goes on to the first of these marks, so that what came before them may belong to it. */
export function reachesBack(
  marks: readonly SessionMark[],
  closures: readonly Closure[],
  school: School,
  years: SchoolYears = [],
): boolean {
  const { row, open } = rowOf(marks, closures, school, years)
  return row.length > 0 && row.length === open.length
}

function rowOf(marks: readonly SessionMark[], closures: readonly Closure[], school: School, years: SchoolYears) {
  const latestFirst = [...marks].sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
  const open = latestFirst.filter(
    ({ on, reason }) => reason !== 'schoolClosed' && isInTerm(on, years) && !closureOn(closures, school, on),
  )
  const end = open.findIndex(({ mark }) => mark !== 'absentExcused' && mark !== 'absentUnexcused')
  return { open, row: end === -1 ? open : open.slice(0, end) }
}

export type AbsenceFromSchool = {
  firstMissedOn: CivilDate
  seenMissingOn: CivilDate
  reason: AbsenceReason
  backOn: CivilDate | null
}

export type MissedSchoolDays = {
  missed: number
  /** The first of them: a day on which the school was open. */
  since: CivilDate | null
  unexplained: boolean
}

/**
 * School days missed in a row in the absence that is still open, from its first day to the last that somebody saw.
 * Closed days, weekends and the long vacation are no school days; what came after the last look is unknown and not
 * counted.
 */
export function missedSchoolDays(
  absences: readonly AbsenceFromSchool[],
  closures: readonly Closure[],
  school: School,
  years: SchoolYears = [],
): MissedSchoolDays {
  const open = absences.find(({ backOn }) => backOn === null)
  if (!open || open.reason === 'schoolClosed') return { missed: 0, since: null, unexplained: false }
  const days = openDays(open.firstMissedOn, open.seenMissingOn, closures, school, years)
  return { missed: days.length, since: days[0] ?? null, unexplained: open.reason === 'notKnown' }
}

type Streak = { hard: boolean; missedSchoolDays: number; missedSessions: number }

/** The rows that are shown, the longest first: a stretch nobody explained, then school days, then sessions. */
export function shownStreaks<Row extends Streak>(streaks: readonly Row[]): Row[] {
  return streaks
    .filter(({ missedSessions: sessions, missedSchoolDays: days }) => sessions >= sessionsThatShow || days > 0)
    .sort((one, other) => weight(other) - weight(one))
}

function weight({ hard, missedSchoolDays: days, missedSessions: sessions }: Streak) {
  return (hard ? 1000 : 0) + days * 10 + sessions
}

/** A stretch that nobody explained and that is longer than so many school days. Source: docs/programme-rules.md §14. */
export function isLongUnexplained({ missed, unexplained }: MissedSchoolDays, moreThan: number): boolean {
  return unexplained && missed > moreThan
}
