import { tradeRefusal, type KitInTrade } from './kit-edit-refusal'
import type { KitState } from './kit-state'

export type KitCancelRefusal = 'kit-declined' | 'kit-cancelled' | 'kit-being-delivered' | 'in-a-lot' | 'kit-paid'

/**
 * Why a request may not be taken off, or null: something was handed over, is being bought or was paid for, or it has
 * ended already. Source: docs/programme-rules.md §4.
 */
export function kitCancelRefusal(kit: { state: KitState } & KitInTrade): KitCancelRefusal | null {
  if (kit.state === 'declined') return 'kit-declined'
  if (kit.state === 'cancelled') return 'kit-cancelled'
  if (kit.state === 'partlyDelivered' || kit.state === 'delivered') return 'kit-being-delivered'
  return tradeRefusal(kit)
}
