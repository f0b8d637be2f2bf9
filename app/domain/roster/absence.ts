export const whereabouts = ['here', 'away'] as const

export const absenceReasons = ['school', 'family', 'work', 'travel', 'married', 'notKnown'] as const

export type Whereabouts = (typeof whereabouts)[number]
export type AbsenceReason = (typeof absenceReasons)[number]

/** Away for work, travel or a reason nobody knows: what the programme exists to prevent. */
export function isAlarmingAbsence(why: AbsenceReason): boolean {
  return why === 'work' || why === 'travel' || why === 'notKnown'
}
