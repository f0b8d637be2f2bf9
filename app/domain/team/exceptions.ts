/** What a weekly meeting looks at, in its order. Source: docs/programme-rules.md §12. */
export const exceptionKinds = [
  'alert',
  'highRiskNoContact',
  'late',
  'threatened',
  'kitWaiting',
  'businessStopped',
  'notSeen',
] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

export const decisionOutcomes = ['keep', 'task'] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]
