import type { CivilDate } from '../dates'

export type HandMovement = { kind: 'returned' | 'lost'; quantity: number; movedOn: CivilDate }

export type MovementRefusal =
  | { reason: 'movement-in-future'; status: 422 }
  | { reason: 'not-in-stock'; status: 409; values: { item: string; there: number } }
  | { reason: 'not-in-stock-then'; status: 409; values: { item: string; there: number } }
  | { reason: 'return-of-no-kit'; status: 422 }
  | { reason: 'return-more-than-issued'; status: 409; values: { item: string; out: number } }
  | { reason: 'return-before-handover'; status: 422; values: { item: string; out: number } }

/** Where the sentence stands; otherwise above the form. */
export const movementFields: Partial<Record<MovementRefusal['reason'], string>> = {
  'movement-in-future': 'movedOn',
  'return-of-no-kit': 'kitId',
  'return-before-handover': 'movedOn',
}

type Shelf = { item: string; there: number; least: number; out: number; leastOut: number; kit: string | null }

/**
 * Why goods may not be written off or taken back, or null. Nothing leaves that is not there,
 * or was not there on the day said, and no more comes back than went out
 * of this store for the kit that is named, nor on a day on which it was not out yet. Source: docs/programme-rules.md §20.
 *
 * @param shelf.least the least that lay there from the day said until now
 * @param shelf.out issued from this store for that kit less what came back
 * @param shelf.leastOut the least that was out for that kit from the day said until now
 * @param shelf.kit number of the kit it left for; null where it left for no such kit
 */
export function movementRefusal(
  { item, there, least, out, leastOut, kit }: Shelf,
  { kind, quantity, movedOn }: HandMovement,
  today: CivilDate,
): MovementRefusal | null {
  if (movedOn > today) return { reason: 'movement-in-future', status: 422 }
  if (kind === 'lost' && quantity > there) return { reason: 'not-in-stock', status: 409, values: { item, there } }
  if (kind === 'lost' && quantity > least)
    return { reason: 'not-in-stock-then', status: 409, values: { item, there: least } }
  if (kind === 'returned' && kit === null) return { reason: 'return-of-no-kit', status: 422 }
  if (kind === 'returned' && quantity > out)
    return { reason: 'return-more-than-issued', status: 409, values: { item, out } }
  if (kind === 'returned' && quantity > leastOut)
    return { reason: 'return-before-handover', status: 422, values: { item, out: leastOut } }
  return null
}
