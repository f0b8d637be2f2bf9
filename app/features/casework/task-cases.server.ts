import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { households, people, taskActs } from '#db/schema/index'
import type { Db } from '#db/store'
import { scopeOf } from '~/domain/access/rights'
import type { Actor } from '~/server/context.server'
import { visibleChildren, visibleHouseholds } from '~/server/visibility.server'

const mostCases = 1000

/** Over households: those whose tasks are this actor's business; for a tutor the households of the own groups. */
export function taskHouseholds(db: Db, actor: Actor) {
  if (actor.role !== 'tutor' || scopeOf(actor.role, 'task.read') === 'none')
    return visibleHouseholds(db, actor, 'task.read')
  const taught = db
    .select({ id: people.householdId })
    .from(people)
    .where(visibleChildren(db, actor, 'session.log'))
  return inArray(households.id, taught)
}

/** The open cases of this actor, and those of which a colleague handed a task over. */
export async function taskCases(db: Db, actor: Actor, householdId?: string) {
  const handedOver = db
    .select({ id: taskActs.householdId })
    .from(taskActs)
    .where(and(eq(taskActs.toUserId, actor.id), eq(taskActs.kind, 'handedOver')))
  return await db
    .select({
      id: households.id,
      officerId: households.officerId,
      caseNumber: households.caseNumber,
      communePcode: households.communePcode,
    })
    .from(households)
    .where(
      and(
        householdId === undefined ? undefined : eq(households.id, householdId),
        isNull(households.closedOn),
        or(taskHouseholds(db, actor), inArray(households.id, handedOver)),
      ),
    )
    .orderBy(households.id)
    .limit(mostCases)
}

export type TaskCase = Awaited<ReturnType<typeof taskCases>>[number]
