/** Why a child was not seen. Source: CPIMS+, `followup` (primeroIMS/primero); docs/programme-rules.md §9. */
export const notSeenReasons = [
  'atSchool',
  'visitingRelatives',
  'working',
  'movedToOtherCaregiver',
  'movedOntoStreet',
  'inDetention',
  'abducted',
  'other',
] as const
export type NotSeenReason = (typeof notSeenReasons)[number]

/** Answers after which somebody has to look for the child. */
export function isAlarmingReason(reason: NotSeenReason): boolean {
  return ['working', 'movedOntoStreet', 'inDetention', 'abducted'].includes(reason)
}
