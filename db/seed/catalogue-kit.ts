import type { KitIcon, Modality } from '../../app/domain/kits/catalogue-words'
import type { LinePurpose } from '../../app/domain/funds/fund-words'
import type { KitMeasure } from '../../app/domain/kits/kit-measures'
import type { KitUnit } from '../../app/domain/kits/kit-units'
import type { PeriodKind } from '../../app/domain/settings/calendar-periods'

/** Hausa is a draft until a native reviewer has signed it, and is shown as one. */
export type CatalogueKit = {
  code: string
  labelFr: string
  labelEn: string
  labelHa: string
  icon: KitIcon
  measure: KitMeasure
  purpose?: LinePurpose
  seasonFr?: string
  seasonEn?: string
  sellsAt?: PeriodKind
  lines: CatalogueLine[]
}

type More = {
  itemHa?: string
  modality?: Modality
  careFr?: string
  careEn?: string
  seasonFr?: string
  seasonEn?: string
}

type CatalogueLine = More & {
  itemFr: string
  itemEn: string
  unit: KitUnit
  quantity: number
  kind: 'consumable' | 'asset' | 'animal'
  icon: KitIcon
}

export function consumable(icon: KitIcon, names: [string, string], unit: KitUnit, quantity: number, more: More = {}) {
  return lineOf('consumable', icon, names, unit, quantity, more)
}

export function asset(icon: KitIcon, names: [string, string], unit: KitUnit, quantity: number, more: More = {}) {
  return lineOf('asset', icon, names, unit, quantity, more)
}

export function animal(icon: KitIcon, names: [string, string], quantity: number, more: More = {}) {
  return lineOf('animal', icon, names, 'head', quantity, more)
}

function lineOf(
  kind: CatalogueLine['kind'],
  icon: KitIcon,
  [itemFr, itemEn]: [string, string],
  unit: KitUnit,
  quantity: number,
  more: More,
): CatalogueLine {
  return { itemFr, itemEn, unit, quantity, kind, icon, ...more }
}
