import { kitCancelRefusal } from './kit-cancel-refusal'
import type { KitInTrade } from './kit-edit-refusal'
import type { KitState } from './kit-state'

export type KitEndRefusal = 'nothing-to-end' | 'end-by-cancelling' | 'goods-still-coming' | 'own-handover-to-end'

type KitToEnd = { state: KitState; delivererIds: readonly string[]; comesWith: string | null } & KitInTrade

/**
 * Why nobody, or not this person, may say that the rest of a kit will not come, or null: only what was approved and not
 * handed over in full has a rest, what can be cancelled is cancelled, a purchase under way is closed first, and whoever
 * hands it over says nothing about what did not arrive. Source: docs/programme-rules.md §4.
 *
 * @param kit.comesWith number of a purchase that may still bring goods for it
 */
export function kitEndRefusal(actorId: string, kit: KitToEnd): KitEndRefusal | null {
  if (kit.state !== 'approved' && kit.state !== 'partlyDelivered') return 'nothing-to-end'
  if (kitCancelRefusal(kit) === null) return 'end-by-cancelling'
  if (kit.comesWith !== null) return 'goods-still-coming'
  return kit.delivererIds.includes(actorId) ? 'own-handover-to-end' : null
}
