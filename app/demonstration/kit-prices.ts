/**
 * The demonstration's own price ceilings, whole XOF a unit, line by line of the catalogue. No source: the programme's
 * real ones are not public, and these only let the demonstration run.
 */
export const kitPrices: Record<string, readonly number[]> = {
  'small-ruminants': [28_000, 35_000, 9_000, 1_000, 12_000],
  'ram-fattening': [95_000, 8_500, 4_000, 1_000, 14_000],
  poultry: [3_000, 4_000, 16_000, 250, 35_000],
  'food-shop': [24_000, 18_000, 19_000, 30_000, 25_000, 5_000],
  'groundnut-oil': [42_000, 3_500, 60_000, 8_000, 18_000],
  'cowpea-millet': [32_000, 21_000, 15_000, 12_000, 4_000],
  fabric: [7_500, 1_800, 22_000],
  cosmetics: [15_000, 30_000, 22_000, 25_000],
  sewing: [95_000, 35_000, 12_000, 20_000, 1_500],
  'food-processing': [70_000, 25_000, 8_000, 40_000, 10_000],
  'spare-parts': [55_000, 30_000, 2_500, 30_000],
  'motorcycle-taxi': [420_000, 12_000, 45_000, 600],
  'market-gardening': [35_000, 30_000, 1_800, 3_500],
  'kola-condiments': [18_000, 14_000, 4_500, 12_000],
  'school-primary': [6_000, 350, 1_500, 100, 2_000, 5_000],
  'school-lower-secondary': [7_500, 500, 100, 3_500, 6_000, 3_000],
}

/** What an officer may approve alone in the demonstration, whole XOF; a motorcycle is above it. */
export const demonstrationCeiling = 300_000
