/** What can wait for somebody's decision; and one's own requests that came back. */
export const inboxKinds = [
  'kit',
  'supplyRound',
  'loss',
  'stockLoss',
  'businessPlan',
  'budgetMove',
  'setting',
  'kitType',
  'tieLifting',
  'focalPoint',
  'returned',
] as const
export type InboxKind = (typeof inboxKinds)[number]

/** What was looked at beforehand, so that a decider sees what is settled. */
export const inboxChecks = [
  'price',
  'budget',
  'training',
  'judgement',
  'earlier',
  'committee',
  'firstApproval',
] as const
export type InboxCheck = (typeof inboxChecks)[number]

/** Whether a decision climbs to the lead: nobody took it within the days that were set. While none are set nothing climbs. */
export function isOverdue(waitingDays: number, decisionDays: number | null): boolean {
  return decisionDays !== null && waitingDays > decisionDays
}
