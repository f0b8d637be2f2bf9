import { and, eq } from 'drizzle-orm'
import { households } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { linkOutcomes, type LinkOutcome } from '~/domain/links/link-outcomes'
import type { Context } from '~/server/context.server'
import { linkRows } from '~/server/link-rows.server'
import { linksInForce } from '~/server/templates.server'
import { visibleHouseholds } from '~/server/visibility.server'

type Step = { id: string; code: string; personId: string | null }

/** For each milestone its before and after, or the reason why there is none; a process step has no entry. */
export async function linksOfHousehold(
  { actor, store, now }: Context,
  householdId: string,
  steps: readonly Step[],
): Promise<Map<string, LinkOutcome[]>> {
  const db = store.query
  const asOf = nigerDate(now)
  const [rows, links] = await Promise.all([
    linkRows(db, and(eq(households.id, householdId), visibleHouseholds(db, actor, 'household.read'))),
    linksInForce(db, asOf),
  ])
  return new Map(steps.map(({ id, ...step }) => [id, linkOutcomes(rows, { ...step, householdId }, asOf, links)]))
}
