/** What somebody worries about. Source: docs/programme-rules.md §13, after CPIMS+ protection concerns. */
export const concernKinds = [
  'onRoad',
  'missing',
  'sentToWork',
  'violence',
  'neglect',
  'exploitation',
  'marriage',
  'staffConduct',
  'other',
] as const
export type ConcernKind = (typeof concernKinds)[number]

/** Whether the focal point may speak to who raised it, and how. */
export const reporterContacts = ['inPerson', 'byPhone', 'notSafe'] as const
export type ReporterContact = (typeof reporterContacts)[number]

export const concernActKinds = [
  'spokeWithReporter',
  'childSeen',
  'familySeen',
  'broughtToSafety',
  'medicalCare',
  'referred',
  'advised',
  'other',
] as const
export type ConcernActKind = (typeof concernActKinds)[number]

/** To whom a child is referred. Source: docs/programme-rules.md §13, the national referral mechanism. */
export const referredTo = ['childProtection', 'police', 'judge', 'health', 'antiTrafficking', 'organisation'] as const
export type ReferredTo = (typeof referredTo)[number]

export const concernOutcomes = ['childSafe', 'handedOver', 'notConfirmed', 'staffMeasure', 'cannotAct'] as const
export type ConcernOutcome = (typeof concernOutcomes)[number]
