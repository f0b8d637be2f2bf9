export type Followers = { officerId: string; mentorId: string | null; tutorId: string | null }

/**
 * Who sees to a milestone: the mentor to the visits of a business, the tutor to tutoring, attendance and levels, where
 * there is one; the officer to everything else. Source: docs/programme-rules.md §9.
 */
export function ownerOfMilestone(code: string, { officerId, mentorId, tutorId }: Followers): string {
  if (['M5', 'M6', 'M7', 'M8'].includes(code)) return mentorId ?? officerId
  if (['C3', 'C4', 'C5'].includes(code)) return tutorId ?? officerId
  return officerId
}
