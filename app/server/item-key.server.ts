import { blindToken } from '#db/sealing'
import { foldName } from '~/domain/text/fold'

/**
 * The same token for the same thing in every kit, lot, store and price memory: a keyed hash of its folded name and its
 * unit. Things of the catalogue are keyed by their French name, whatever language was typed.
 */
export function itemKeyOf(item: string, unit: string) {
  return blindToken(`item:${foldName(item) || item}|${unit}`)
}
