import type { FieldName } from './import-fields'

/** What is wrong with a cell; each has a sentence that says what to write instead. */
export const findingCodes = [
  'missing',
  'tooLong',
  'unreadable',
  'nameWithoutLetter',
  'dateUnreadable',
  'dateDayFirst',
  'dateShortYear',
  'dateFuture',
  'dateTooEarly',
  'numberUnreadable',
  'numberFraction',
  'numberOutOfRange',
  'wordUnknown',
  'yesNoUnknown',
  'placeUnknown',
  'placeAmbiguous',
  'birthMissing',
  'tooOld',
  'agesDiffer',
  'beforeBirth',
  'caregiverIncomplete',
  'schoolYearUnreadable',
  'outsideSchoolYear',
  'nextVisitEarlier',
  'childrenAway',
  'referenceTwice',
  'rowTwice',
  'referenceTaken',
  'householdUnknown',
  'householdClosed',
  'secondHead',
  'childUnknown',
  'enrolledAlready',
  'noBusiness',
  'severalBusinesses',
  'beforeDelivery',
  'visitKnown',
  'perhapsKnown',
] as const
export type FindingCode = (typeof findingCodes)[number]

export type Finding = {
  field: FieldName
  code: FindingCode
  /** The cell as it was written. */
  found: string
  values?: Record<string, string | number>
}

/** Held back until a person says that somebody else is meant; everything else is an error. */
export function isDoubt({ code }: Finding): boolean {
  return code === 'perhapsKnown' || code === 'visitKnown'
}
