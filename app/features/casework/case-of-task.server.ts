import { and, eq } from 'drizzle-orm'
import { households } from '#db/schema/index'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { taskHouseholds } from './task-cases.server'

/** The case of a new task by its number alone; null when it is none of this actor's. */
export async function caseOfTask(context: Context, householdId: string) {
  const { actor, store } = context
  const [household] = await store.query
    .select({ id: households.id, caseNumber: households.caseNumber })
    .from(households)
    .where(and(eq(households.id, householdId), taskHouseholds(store.query, actor)))
  if (!household) return null
  logAccess(context, 'household', householdId)
  return { ...household, opens: actor.role === 'officer' || actor.role === 'lead' }
}
