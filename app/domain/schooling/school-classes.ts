/**
 * Stages and classes of Niger's schools in the order of progress, and the other forms children attend.
 * Source: Law 98-12 of 1 June 1998; the brevet and lycée names are those in common use.
 */
export const schoolClasses = [
  'prescolaire',
  'CI',
  'CP',
  'CE1',
  'CE2',
  'CM1',
  'CM2',
  '6e',
  '5e',
  '4e',
  '3e',
  '2nde',
  '1ere',
  'Tle',
  'passerelle',
  'vocational',
  'nonFormal',
  'coranique',
] as const
export type SchoolClass = (typeof schoolClasses)[number]

export const enrolmentKinds = ['first', 'returning', 'repeating', 'promoted', 'transferred', 'bridging'] as const
export type EnrolmentKind = (typeof enrolmentKinds)[number]

/** Pencils, pens and clothing are named by the programme; the others are usual. */
export const supplyItems = [
  'pencils',
  'pens',
  'clothing',
  'exerciseBooks',
  'schoolBag',
  'slateAndChalk',
  'ruler',
  'textbooks',
  'uniform',
  'shoes',
  'fees',
  'soapAndHygiene',
  'other',
] as const
export type SupplyItem = (typeof supplyItems)[number]
