import type { Context } from '~/server/context.server'
import { milestonesInForce } from '~/server/plan-progress.server'
import { childrenAsked } from './children-asked.server'
import { interviewsOf } from './interviews-of.server'
import { surveyedHousehold } from './surveyed-household.server'
import { planRounds } from './plan-rounds'

/** The rounds of a household's plan and every interview there was, the newest first. */
export async function householdRounds({ actor, store }: Context, householdId: string) {
  const household = await surveyedHousehold(store.query, actor, householdId, 'survey.read')
  if (!household) return null
  const [planned, asked] = await Promise.all([
    milestonesInForce(store.query, householdId),
    interviewsOf(store, householdId),
  ])
  return {
    rounds: planRounds.flatMap((code) => {
      const milestone = planned.find((row) => row.code === code)
      if (!milestone) return []
      return [{ code, plannedOn: milestone.plannedOn, completedOn: milestone.completion?.completedOn ?? null }]
    }),
    interviews: await Promise.all(
      asked.map(async ({ id, round, interviewedOn, status, interviewedBy, results, children }) => ({
        id,
        round,
        interviewedOn,
        status,
        interviewedBy,
        results,
        children: (await childrenAsked(store, children, interviewedOn))?.result ?? null,
      })),
    ),
  }
}

export type HouseholdRounds = NonNullable<Awaited<ReturnType<typeof householdRounds>>>
