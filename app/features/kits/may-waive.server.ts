import { and, eq } from 'drizzle-orm'
import { households } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'

/** Whether this actor may let the gate of this household pass: a lead sees more kits than those of the own team. */
export async function mayWaive({ actor, store }: Context, householdId: string) {
  if (!mayEver(actor.role, 'gate.waive')) return false
  const [household] = await store.query
    .select({ id: households.id })
    .from(households)
    .where(and(eq(households.id, householdId), visibleHouseholds(store.query, actor, 'gate.waive')))
  return household !== undefined
}
