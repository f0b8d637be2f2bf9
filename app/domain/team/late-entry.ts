import { median } from '../statistics/median'

/** Entered more than so many days after the deed counts as late: a default of this programme, not a norm. */
export const lateEntryDays = 7

export type EntryDelay = { n: number; medianDays: number | null; late: number }

/**
 * How long after the deed it was written down.
 *
 * @param days between each deed and its recording
 */
export function entryDelay(days: readonly number[]): EntryDelay {
  return { n: days.length, medianDays: median(days), late: days.filter((delay) => delay > lateEntryDays).length }
}
