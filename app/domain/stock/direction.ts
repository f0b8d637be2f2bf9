import type { StockMovementKind } from '../procurement/procurement-words'

const directions: Record<StockMovementKind, 1 | -1> = {
  received: 1,
  issued: -1,
  returned: 1,
  lost: -1,
  movedOut: -1,
  movedIn: 1,
}

/** What a movement adds to a shelf: its quantity, or its quantity less. */
export function signedQuantity(kind: StockMovementKind, quantity: number): number {
  return directions[kind] * quantity
}
