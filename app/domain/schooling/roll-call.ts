import type { AbsenceReason, AttendanceMark } from './attendance'

/** What a tutor touches in the list: present is given, exceptions are marked. */
export const rollChoices = ['present', 'late', 'absent'] as const
export type RollChoice = (typeof rollChoices)[number]

/** Reasons asked for at a session: the school's own closing is none. */
export const sessionAbsenceReasons = ['ill', 'family', 'work', 'travel', 'notKnown'] as const satisfies AbsenceReason[]

/** An absence is excused when it is known why and the reason is no work. */
export function rollMark(
  choice: RollChoice,
  reason: AbsenceReason | undefined,
): { mark: AttendanceMark; reason: AbsenceReason | null } {
  if (choice !== 'absent') return { mark: choice, reason: null }
  const why = reason ?? 'notKnown'
  return { mark: why === 'notKnown' || why === 'work' ? 'absentUnexcused' : 'absentExcused', reason: why }
}

export function isPresent(mark: AttendanceMark): boolean {
  return mark === 'present' || mark === 'late'
}
