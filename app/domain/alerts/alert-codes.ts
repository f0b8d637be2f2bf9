export type SignalTrack = 'parents' | 'children'

/**
 * What can open an alert, by track; a hard one opens it alone. Source: docs/programme-rules.md §14, after the
 * early-warning set for a new departure: a child away, begging and withdrawal from school in the livelihood coping
 * strategies, the kit sold, the business stopped, more than five consecutive unexplained school days.
 */
export const signalKinds = {
  childAway: { track: 'children', hard: true },
  withdrewFromSchool: { track: 'children', hard: true },
  begged: { track: 'parents', hard: true },
  kitSold: { track: 'parents', hard: true },
  businessClosed: { track: 'parents', hard: false },
  businessSuspended: { track: 'parents', hard: false },
  animalsLost: { track: 'parents', hard: false },
  netNegativeTwice: { track: 'parents', hard: false },
  missedSchool: { track: 'children', hard: false },
  stoppedSchool: { track: 'children', hard: false },
  levelFell: { track: 'children', hard: false },
} as const satisfies Record<string, { track: SignalTrack; hard: boolean }>

export type SignalCode = keyof typeof signalKinds
export const signalCodes = Object.keys(signalKinds) as [SignalCode, ...SignalCode[]]

export const alertActKinds = ['acknowledged', 'acted', 'resolved', 'setAside'] as const
export type AlertActKind = (typeof alertActKinds)[number]

export const alertDeeds = [
  'visitedFamily',
  'spokeWithChild',
  'spokeWithSchool',
  'businessAdvice',
  'referred',
  'planChanged',
  'other',
] as const
export type AlertDeed = (typeof alertDeeds)[number]

export const alertEndings = ['resolved', 'setAside'] as const
export type AlertEnding = (typeof alertEndings)[number]
