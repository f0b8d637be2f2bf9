/**
 * How a member is related to the head. Households with two wives, children of several mothers and fostered (confié)
 * children are usual in Kantché; the mother of a child is a link of its own.
 */
export const relationsToHead = [
  'head',
  'spouse',
  'secondWife',
  'child',
  'childOfOtherWife',
  'stepChild',
  'fosteredChild',
  'grandchild',
  'parent',
  'sibling',
  'niblingOrCousin',
  'otherRelative',
  'unrelated',
] as const
export type RelationToHead = (typeof relationsToHead)[number]

/** What a person is in the programme; a member of the roster may be neither. */
export const householdRoles = ['caregiver', 'child', 'member'] as const
export type HouseholdRole = (typeof householdRoles)[number]

export const sexes = ['female', 'male'] as const
export type Sex = (typeof sexes)[number]
