import { canonicalJson } from '../text/canonical-json'

export type KitLine = {
  /** 1, 2, 3 … as the lines stand on the request. */
  position: number
  item: string
  quantity: number
  unit: string
  /** Whole XOF. */
  unitPrice: number
}

export type KitContent = {
  householdId: string
  caregiverId: string
  kitType: string
  kitTypeVersion: number
  supplier: string
  lines: readonly KitLine[]
}

/**
 * What an approval is bound to: the text whose SHA-256 is stored with the decision. It names every field, so that
 * nothing else that a row carries can change the hash, and the order of the rows cannot either.
 */
export function kitContentText({
  householdId,
  caregiverId,
  kitType,
  kitTypeVersion,
  supplier,
  lines,
}: KitContent): string {
  return canonicalJson({
    form: 1,
    householdId,
    caregiverId,
    kitType,
    kitTypeVersion,
    supplier,
    lines: [...lines]
      .sort((one, other) => one.position - other.position)
      .map(({ position, item, quantity, unit, unitPrice }) => ({ position, item, quantity, unit, unitPrice })),
  })
}
