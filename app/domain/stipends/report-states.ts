/** What a month's report goes through: sent, then returned with a reason or confirmed by somebody else. */
export const reportStates = ['submitted', 'returned', 'confirmed'] as const
export type ReportState = (typeof reportStates)[number]
