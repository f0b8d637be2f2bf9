import type { KitState } from './kit-state'

export type KitEditRefusal = 'kit-declined' | 'kit-being-delivered' | 'changed-meanwhile'

/**
 * Why the lines of a request may not be changed, or null. What was handed over in part stands as it was approved; a
 * declined request stays as it was read; nobody writes over a version they did not see.
 */
export function kitEditRefusal(
  kit: { state: KitState; currentVersion: number },
  versionSeen: number,
): KitEditRefusal | null {
  if (kit.state === 'declined') return 'kit-declined'
  if (kit.state === 'partlyDelivered' || kit.state === 'delivered') return 'kit-being-delivered'
  return kit.currentVersion === versionSeen ? null : 'changed-meanwhile'
}
