import type { KitMeasure } from '../../app/domain/kits/kit-measures'
import type { KitUnit } from '../../app/domain/kits/kit-units'

export type CatalogueKit = {
  code: string
  labelFr: string
  labelEn: string
  measure: KitMeasure
  seasonFr?: string
  seasonEn?: string
  lines: CatalogueLine[]
}

type CatalogueLine = {
  itemFr: string
  itemEn: string
  unit: KitUnit
  quantity: number
  kind: 'consumable' | 'asset' | 'animal'
}

export function consumable(itemFr: string, itemEn: string, unit: KitUnit, quantity: number): CatalogueLine {
  return { itemFr, itemEn, unit, quantity, kind: 'consumable' }
}

export function asset(itemFr: string, itemEn: string, unit: KitUnit, quantity: number): CatalogueLine {
  return { itemFr, itemEn, unit, quantity, kind: 'asset' }
}

export function animal(itemFr: string, itemEn: string, quantity: number): CatalogueLine {
  return { itemFr, itemEn, unit: 'head', quantity, kind: 'animal' }
}
