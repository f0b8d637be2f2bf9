import type { LinkUnit } from './link-units'
import type { PairedUnit } from './pair-unit'

/**
 * Whether another milestone was reached between the two results of a pair, and so may have to do with the change as
 * well: after the day of the first, up to the day of the second. Contacts and surveys (F, H) only look; they are not
 * counted.
 */
export function isOverlapping({ otherCompletions }: LinkUnit, pair: PairedUnit): boolean {
  if (pair.kind !== 'paired') return false
  return otherCompletions.some(
    ({ milestone, on }) => !/^[FH]\d+$/.test(milestone) && on > pair.before.on && on <= pair.after.on,
  )
}
