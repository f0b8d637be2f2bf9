/** With whom a child lives. Source: CPIMS+ (primeroIMS/primero), lookup `care_arrangement`. */
export const careArrangements = [
  'parents',
  'stepParent',
  'customaryCaregiver',
  'adultSibling',
  'kinship',
  'foster',
  'residential',
  'kafala',
  'independentLiving',
  'childHeaded',
  'unrelatedAdult',
  'none',
  'other',
] as const
export type CareArrangement = (typeof careArrangements)[number]
