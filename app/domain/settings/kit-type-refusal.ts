import type { KitMeasure } from '../kits/kit-measures'
import type { KitUnit } from '../kits/kit-units'

export const lineKinds = ['consumable', 'asset', 'animal'] as const
export type LineKind = (typeof lineKinds)[number]

export type KitTypeLine = {
  itemFr: string
  itemEn: string
  unit: KitUnit
  quantity: number
  /** Whole XOF; null for none. */
  unitPriceCeiling: number | null
  kind: LineKind
}

export type KitTypeContent = {
  labelFr: string
  labelEn: string
  measure: KitMeasure
  seasonFr: string | null
  seasonEn: string | null
  lines: readonly KitTypeLine[]
}

export type KitTypeRefusal = 'kit-type-no-lines' | 'kit-type-same-item' | 'kit-type-season' | 'kit-type-no-animal'

/** Why a kit type cannot be so, or null. Two lines of one item could not be told apart by the kits that take them. */
export function kitTypeRefusal({ measure, seasonFr, seasonEn, lines }: KitTypeContent): KitTypeRefusal | null {
  if (lines.length === 0) return 'kit-type-no-lines'
  const items = lines.flatMap(({ itemFr, itemEn }) => [...new Set([itemFr.toLowerCase(), itemEn.toLowerCase()])])
  if (new Set(items).size < items.length) return 'kit-type-same-item'
  if ((seasonFr === null) !== (seasonEn === null)) return 'kit-type-season'
  return measure === 'livestock' && !lines.some(({ kind }) => kind === 'animal') ? 'kit-type-no-animal' : null
}
