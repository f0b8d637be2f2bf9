import type { LinePurpose } from '../funds/fund-words'
import type { KitIcon, Modality } from '../kits/catalogue-words'
import type { KitMeasure } from '../kits/kit-measures'
import type { KitUnit } from '../kits/kit-units'
import type { PeriodKind } from './calendar-periods'

export const lineKinds = ['consumable', 'asset', 'animal'] as const
export type LineKind = (typeof lineKinds)[number]

export type KitTypeLine = {
  itemFr: string
  itemEn: string
  /** A draft until a native reviewer has signed it. */
  itemHa: string | null
  unit: KitUnit
  quantity: number
  /** Whole XOF; null for none. */
  unitPriceCeiling: number | null
  kind: LineKind
  icon: KitIcon
  modality: Modality
  tranche: number
  seasonFr: string | null
  seasonEn: string | null
  /** Vet, vaccination or insurance. */
  careFr: string | null
  careEn: string | null
}

export type KitTypeContent = {
  labelFr: string
  labelEn: string
  labelHa: string | null
  purpose: LinePurpose
  measure: KitMeasure
  icon: KitIcon
  sellsAt: PeriodKind | null
  trainingDays: number | null
  seasonFr: string | null
  seasonEn: string | null
  lines: readonly KitTypeLine[]
}

export type KitTypeRefusal =
  | 'kit-type-no-lines'
  | 'kit-type-same-item'
  | 'kit-type-season'
  | 'kit-type-care'
  | 'kit-type-no-first-part'
  | 'kit-type-no-animal'
  | 'kit-type-school-animal'

/** Why a kit type cannot be so, or null. Two lines of one item could not be told apart by the kits that take them. */
export function kitTypeRefusal(type: KitTypeContent): KitTypeRefusal | null {
  const { purpose, measure, lines } = type
  if (lines.length === 0) return 'kit-type-no-lines'
  const items = lines.flatMap(({ itemFr, itemEn }) => [...new Set([itemFr.toLowerCase(), itemEn.toLowerCase()])])
  if (new Set(items).size < items.length) return 'kit-type-same-item'
  if ([type, ...lines].some(({ seasonFr, seasonEn }) => (seasonFr === null) !== (seasonEn === null)))
    return 'kit-type-season'
  if (lines.some(({ careFr, careEn }) => (careFr === null) !== (careEn === null))) return 'kit-type-care'
  if (lines.every(({ tranche }) => tranche > 1)) return 'kit-type-no-first-part'
  const animals = lines.some(({ kind }) => kind === 'animal')
  if (purpose === 'school') return animals || measure === 'livestock' ? 'kit-type-school-animal' : null
  return measure === 'livestock' && !animals ? 'kit-type-no-animal' : null
}
