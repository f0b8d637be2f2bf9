/** How a line reaches the family. Cash is none of them. */
export const modalities = ['supplierInKind', 'landlord', 'school', 'transportVoucher'] as const
export type Modality = (typeof modalities)[number]

/** Pictures of kits and their lines, for people who read little. */
export const kitIcons = [
  'box',
  'animal',
  'poultry',
  'oil',
  'grain',
  'shop',
  'cloth',
  'sewing',
  'food',
  'tool',
  'garden',
  'transport',
  'book',
  'bag',
  'rent',
  'voucher',
] as const
export type KitIcon = (typeof kitIcons)[number]

export const kitTypeStandings = ['offered', 'proposed', 'declined', 'takenBack'] as const
