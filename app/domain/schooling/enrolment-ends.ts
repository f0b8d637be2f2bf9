/** Why an enrolment ended. A child seen away from home is no drop-out: that stands in the roster check. */
export const enrolmentEnds = ['promoted', 'yearFinished', 'transferred', 'moved', 'stopped', 'mistake'] as const
export type EnrolmentEnd = (typeof enrolmentEnds)[number]

/** Ends which a school report shows; they complete C6. Source: docs/programme-rules.md §1, C6. */
export function isYearFinished(why: EnrolmentEnd): boolean {
  return why === 'promoted' || why === 'yearFinished'
}
