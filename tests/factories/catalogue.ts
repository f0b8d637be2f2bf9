import type { KitTypeContent, KitTypeLine } from '~/domain/settings/kit-type-refusal'

/** Three goats, without a price ceiling. */
export const goat: KitTypeLine = {
  ...{ itemFr: 'Chèvre', itemEn: 'Goat', itemHa: 'Akuya', unit: 'head', quantity: 3, unitPriceCeiling: null },
  ...{ kind: 'animal', icon: 'animal', modality: 'supplierInKind', tranche: 1 },
  ...{ seasonFr: null, seasonEn: null, careFr: 'Vacciner.', careEn: 'Vaccinate.' },
}

export const goats: KitTypeContent = {
  ...{ labelFr: 'Chèvres', labelEn: 'Goats', labelHa: 'Awaki', purpose: 'business', measure: 'livestock' },
  ...{ icon: 'animal', sellsAt: 'tabaski', trainingDays: 2, seasonFr: null, seasonEn: null, lines: [goat] },
}
