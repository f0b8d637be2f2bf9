import type { CivilDate } from '../dates'

/** Why a group cannot be closed on a day, or null: the day is to come, or the group met after it. */
export function groupClosingRefusal(
  closedOn: CivilDate,
  lastSessionOn: CivilDate | null,
  today: CivilDate,
): 'group-close-ahead' | 'group-met-later' | null {
  if (closedOn > today) return 'group-close-ahead'
  return lastSessionOn !== null && closedOn < lastSessionOn ? 'group-met-later' : null
}
