import type { KitState } from '../kits/kit-state'

/** While a child's supplies stand so, no others are asked for that child. */
export const openSupplyStates = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'voided',
  'partlyDelivered',
] as const satisfies readonly KitState[]
