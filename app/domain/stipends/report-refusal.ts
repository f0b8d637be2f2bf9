import type { CivilDate } from '../dates'
import { reportMonths } from './report-content'
import type { ReportState } from './report-states'

export type SubmissionRefusal =
  'report-month' | 'report-month-runs' | 'report-empty' | 'report-waits' | 'report-confirmed'

/**
 * Why a month may not be sent, or null. It is sent once it is over, so that no session is shut out. One that waits or
 * was confirmed stands; one that was returned is sent again as a new version.
 */
export function submissionRefusal(
  {
    month,
    lines,
    latest,
  }: { month: string; /** Sessions and days travelled. */ lines: number; latest: ReportState | null },
  today: CivilDate,
): SubmissionRefusal | null {
  if (!reportMonths(today).includes(month)) return 'report-month'
  if (month === today.slice(0, 7)) return 'report-month-runs'
  if (latest === 'submitted') return 'report-waits'
  if (latest === 'confirmed') return 'report-confirmed'
  return lines === 0 ? 'report-empty' : null
}

export type DecisionRefusal = 'own-report' | 'report-decided' | 'report-reason'

/** Why a report may not be confirmed or returned by this person, or null. */
export function reportDecisionRefusal(
  { state, tutorId }: { state: ReportState; tutorId: string },
  { deciderId, outcome, reason }: { deciderId: string; outcome: 'returned' | 'confirmed'; reason?: string | undefined },
): DecisionRefusal | null {
  if (deciderId === tutorId) return 'own-report'
  if (state !== 'submitted') return 'report-decided'
  return outcome === 'returned' && !reason ? 'report-reason' : null
}

export type SpotCheckRefusal = 'own-report' | 'in-the-future' | 'check-other-month' | 'children-without-session'

/** Why a spot check may not be recorded, or null: another person, on a day of the month that was reported. */
export function spotCheckRefusal(
  { tutorId, month }: { tutorId: string; month: string },
  check: {
    checkerId: string
    visitedOn: CivilDate
    sessionHeld: boolean
    childrenCounted?: number | undefined
  },
  today: CivilDate,
): SpotCheckRefusal | null {
  if (check.checkerId === tutorId) return 'own-report'
  if (check.visitedOn > today) return 'in-the-future'
  if (!check.visitedOn.startsWith(month)) return 'check-other-month'
  return !check.sessionHeld && (check.childrenCounted ?? 0) > 0 ? 'children-without-session' : null
}

/** What a spot check says beside the report of that day. */
export type CheckVerdict = 'agrees' | 'fewerChildren' | 'notReported' | 'reportedNotHeld' | 'noSession'

/** @param reported children reported present that day in that group; null when no session was reported */
export function checkVerdict(
  { sessionHeld, childrenCounted }: { sessionHeld: boolean; childrenCounted: number | null },
  reported: number | null,
): CheckVerdict {
  if (!sessionHeld) return reported === null ? 'noSession' : 'reportedNotHeld'
  if (reported === null) return 'notReported'
  return childrenCounted !== null && childrenCounted < reported ? 'fewerChildren' : 'agrees'
}
