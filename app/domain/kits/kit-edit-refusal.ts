import type { KitState } from './kit-state'

export type KitEditRefusal =
  'kit-declined' | 'kit-cancelled' | 'kit-being-delivered' | 'in-a-lot' | 'kit-paid' | 'changed-meanwhile'

/** Goods on their way: ordered with those of other kits, or paid for. */
export type KitInTrade = { inALot: boolean; paid: boolean }

/**
 * Why the lines of a request may not be changed, or null. What was handed over in part, is being bought or was paid for
 * stands as it was approved; a declined or cancelled request stays as it was read; nobody writes over a version they did
 * not see.
 */
export function kitEditRefusal(
  kit: { state: KitState; currentVersion: number } & KitInTrade,
  versionSeen: number,
): KitEditRefusal | null {
  if (kit.state === 'declined') return 'kit-declined'
  if (kit.state === 'partlyDelivered' || kit.state === 'delivered') return 'kit-being-delivered'
  if (kit.state === 'cancelled') return 'kit-cancelled'
  const inTrade = tradeRefusal(kit)
  if (inTrade) return inTrade
  return kit.currentVersion === versionSeen ? null : 'changed-meanwhile'
}

/** What is being bought or was paid for is neither edited nor cancelled. */
export function tradeRefusal({ inALot, paid }: KitInTrade): 'in-a-lot' | 'kit-paid' | null {
  if (inALot) return 'in-a-lot'
  return paid ? 'kit-paid' : null
}
