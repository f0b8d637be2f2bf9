import type { Modality } from './catalogue-words'

/** What can be counted, kept and lost: rent, school fees and transport are paid for the family. Source: docs/programme-rules.md §23. */
export function isGoods({ modality }: { modality: Modality }): boolean {
  return modality === 'supplierInKind'
}

/** What can die: a line of the catalogue that is an animal, or one typed by hand and counted by the head. */
export function isAnimal({ livingAnimal, unit }: { livingAnimal: boolean; unit: string }): boolean {
  return livingAnimal || unit === 'head'
}
