/** The order of the table in docs/programme-rules.md §1; F7 … F13 exist only where the risk is high. */
export const milestoneCodes = [
  'M0',
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'M7',
  'M8',
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'F1',
  'F2',
  'F3',
  'F4',
  'F5',
  'F6',
  'F7',
  'F8',
  'F9',
  'F10',
  'F11',
  'F12',
  'F13',
  'H1',
  'H2',
  'H3',
  'H4',
  'X',
] as const
export type MilestoneCode = (typeof milestoneCodes)[number]

/** The lane a milestone is drawn on. */
export const planTracks = ['parents', 'children', 'household'] as const
export type PlanTrack = (typeof planTracks)[number]

/** Who reaches a milestone: once per household, per caregiver with a business, or per child. */
export const milestoneUnits = ['household', 'caregiver', 'child'] as const
export type MilestoneUnit = (typeof milestoneUnits)[number]

/** Milestones that an officer may add to a plan under a name of the plan's own; they share the rules of the others. */
export const ownMilestoneKinds = ['birthCertificate', 'feesDue', 'other'] as const
export type OwnMilestoneKind = (typeof ownMilestoneKinds)[number]
