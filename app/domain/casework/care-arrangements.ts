/** With whom a child lives. Source: CPIMS+, `care_arrangement` (primeroIMS/primero); docs/programme-rules.md §9. */
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

/** In which nobody of the family answers for the child: shown as a warning wherever the answer is shown. */
export function isUnsettled(arrangement: CareArrangement): boolean {
  return ['independentLiving', 'childHeaded', 'unrelatedAdult', 'none'].includes(arrangement)
}
