/**
 * Hours within which somebody answers a worry: a child in danger now, and any other. Defaults of this programme, not a
 * norm: the settings `concerns.hoursInDanger` and `concerns.hoursOtherwise` take their place. Source:
 * docs/programme-rules.md §13.
 */
export const answerHours = { inDanger: 24, otherwise: 72 } as const

export const answerHoursSettings = {
  inDanger: 'concerns.hoursInDanger',
  otherwise: 'concerns.hoursOtherwise',
} as const

/** @param hours as they were set, null where nobody set them */
export function answerDeadline(
  raisedAt: Date,
  inDanger: boolean,
  hours: { inDanger: number | null; otherwise: number | null },
): Date {
  const within = inDanger ? (hours.inDanger ?? answerHours.inDanger) : (hours.otherwise ?? answerHours.otherwise)
  return new Date(raisedAt.getTime() + within * 3_600_000)
}
