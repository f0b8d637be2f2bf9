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

export const sexes = ['female', 'male'] as const
export type Sex = (typeof sexes)[number]
