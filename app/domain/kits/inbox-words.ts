/** What can wait for somebody's decision. */
export const inboxKinds = ['kit', 'supplyRound', 'loss', 'businessPlan', 'budgetMove', 'setting'] as const
export type InboxKind = (typeof inboxKinds)[number]

/** What was looked at beforehand, so that a decider sees what is settled. */
export const inboxChecks = ['price', 'budget', 'training', 'judgement', 'committee', 'firstApproval'] as const
export type InboxCheck = (typeof inboxChecks)[number]

/** The least days after which a decision that nobody took climbs to the lead, while no setting says otherwise: never. */
export function isOverdue(waitingDays: number, decisionDays: number | null): boolean {
  return decisionDays !== null && waitingDays > decisionDays
}
