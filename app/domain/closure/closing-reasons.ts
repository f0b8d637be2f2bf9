/** Source: CPIMS+ (primeroIMS/primero), `closure_reason`. */
export const closingReasons = [
  'formal_closing',
  'transferred',
  'repatriated',
  'not_seen_during_verification',
  'death_of_child',
  'other',
] as const
export type ClosingReason = (typeof closingReasons)[number]

/** Where the case goes on elsewhere or has no child left, the twelve months do not apply. */
export const closesEarly: readonly ClosingReason[] = ['transferred', 'repatriated', 'death_of_child']

export const reopeningReasons = [
  'childAway',
  'childInDanger',
  'familyAsks',
  'businessStopped',
  'closedByMistake',
  'other',
] as const

/** Months after the closing at which somebody calls or comes by. Source: docs/programme-rules.md §17. */
export const lightCheckMonths = [3, 6, 12] as const
