import { canonicalJson } from '../text/canonical-json'
import type { Modality } from './catalogue-words'

export type KitLine = {
  /** 1, 2, 3 … as the lines stand on the request. */
  position: number
  item: string
  quantity: number
  unit: string
  /** Whole XOF. */
  unitPrice: number
  /** Which part of the kit; 1 when left out. */
  tranche?: number
  /** How it reaches the family; by a supplier, in kind, when left out. */
  modality?: Modality
}

export type KitContent = {
  householdId: string
  caregiverId: string
  /** The child whose school supplies these are. */
  childId?: string | null
  kitType: string
  kitTypeVersion: number
  supplier: string
  /** Random, in form 2: the hash alone gives nobody's name away. Left out in what was written before. */
  salt?: string | null
  lines: readonly KitLine[]
}

/**
 * What an approval is bound to: the text whose SHA-256 is stored with the decision. It names every field, so that
 * nothing else that a row carries can change the hash, and the order of the rows cannot either. A child, a second part
 * and another way of supply are named only where there is one: without them the text is what it was before they existed.
 * Source: docs/programme-rules.md §24
 */
export function kitContentText({
  householdId,
  caregiverId,
  childId,
  kitType,
  kitTypeVersion,
  supplier,
  salt,
  lines,
}: KitContent): string {
  return canonicalJson({
    form: salt ? 2 : 1,
    householdId,
    caregiverId,
    ...(childId ? { childId } : {}),
    kitType,
    kitTypeVersion,
    supplier,
    ...(salt ? { salt } : {}),
    lines: [...lines].sort((one, other) => one.position - other.position).map(lineText),
  })
}

function lineText({ position, item, quantity, unit, unitPrice, tranche = 1, modality = 'supplierInKind' }: KitLine) {
  return {
    position,
    item,
    quantity,
    unit,
    unitPrice,
    ...(tranche === 1 ? {} : { tranche }),
    ...(modality === 'supplierInKind' ? {} : { modality }),
  }
}
