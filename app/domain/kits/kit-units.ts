/** What a line of a kit is counted in; the words stand in the messages. */
export const kitUnits = [
  'piece',
  'head',
  'sack',
  'kilo',
  'litre',
  'can',
  'box',
  'lot',
  'set',
  'metre',
  'month',
  'dose',
  'trip',
] as const
export type KitUnit = (typeof kitUnits)[number]
