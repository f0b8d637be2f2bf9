import { longestSnoozeDays } from '../casework/snooze-refusal'
import { addDays, type CivilDate } from '../dates'

export type LookAgainRefusal = 'alert-look-again' | 'alert-look-again-past' | 'alert-look-again-too-far'

/**
 * Why an alert cannot be closed with this day to look again, or null: while a hard signal holds there has to be one, no
 * further away than a task may be put off. Source: docs/programme-rules.md §14.
 */
export function lookAgainRefusal(
  lookAgainOn: CivilDate | null,
  hardHolds: boolean,
  today: CivilDate,
): LookAgainRefusal | null {
  if (lookAgainOn === null) return hardHolds ? 'alert-look-again' : null
  if (lookAgainOn <= today) return 'alert-look-again-past'
  return lookAgainOn > addDays(today, longestSnoozeDays) ? 'alert-look-again-too-far' : null
}
