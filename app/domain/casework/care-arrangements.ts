/**
 * With whom a child lives, before the return and at a contact, in the codes of CPIMS+. Source: CPIMS+,
 * `care_arrangement` (primeroIMS/primero); docs/programme-rules.md §9.
 */
export const careArrangements = [
  'parent_s',
  'step_parent',
  'customary_caregiver_s',
  'adult_sibling',
  'kinship',
  'foster',
  'residential',
  'kafala',
  'independent_living',
  'child_headed',
  'unrelated_adult',
  'none',
  'other',
] as const
export type CareArrangement = (typeof careArrangements)[number]

/** In which nobody of the family answers for the child: shown as a warning wherever the answer is shown. */
export function isUnsettled(arrangement: CareArrangement): boolean {
  return ['independent_living', 'child_headed', 'unrelated_adult', 'none'].includes(arrangement)
}
