import { addDays, type CivilDate } from '../dates'

/** Days for which a task may sleep: a default of this programme. Source: docs/programme-rules.md §9. */
export const longestSnoozeDays = 30

export type SnoozeRefusal = 'snooze-not-ahead' | 'snooze-too-long'

/** Why a task may not sleep until the end of that day, or null. */
export function snoozeRefusal(until: CivilDate, today: CivilDate): SnoozeRefusal | null {
  if (until < today) return 'snooze-not-ahead'
  return until > addDays(today, longestSnoozeDays) ? 'snooze-too-long' : null
}
