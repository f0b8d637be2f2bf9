import type { CivilDate } from '~/domain/dates'

/** The rounds that are milestones of the plan. */
export const planRounds = ['H1', 'H2', 'H3', 'H4'] as const
export type PlanRound = (typeof planRounds)[number]

export type DueFilter = { round?: PlanRound | undefined; after?: { plannedOn: CivilDate; id: string } | undefined }
