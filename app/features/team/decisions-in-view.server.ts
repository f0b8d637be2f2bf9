import { and, inArray } from 'drizzle-orm'
import { households } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { namedCases } from '~/server/named-cases.server'
import { visibleHouseholds } from '~/server/visibility.server'

type Decision = { householdId: string; reason: string }

/**
 * Decisions of a meeting with the cases they speak of; of a case that went to another team since, neither its name nor
 * what was written about it. Source: docs/programme-rules.md §12.
 */
export async function decisionsInView<Row extends Decision>(context: Context, decisions: readonly Row[]) {
  const { actor, store } = context
  const ids = [...new Set(decisions.map(({ householdId }) => householdId))]
  const seen = await store.query
    .select({ id: households.id })
    .from(households)
    .where(and(inArray(households.id, ids), visibleHouseholds(store.query, actor, 'team.read')))
  const cases = await namedCases(
    context,
    seen.map(({ id }) => id),
  )
  return decisions.map((decision) => {
    const named = cases.get(decision.householdId) ?? null
    return { ...decision, named, reason: named ? decision.reason : '' }
  })
}
