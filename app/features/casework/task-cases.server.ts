import { and, eq, gt, inArray, isNull, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { households, people, taskActs } from '#db/schema/index'
import type { Db } from '#db/store'
import { scopeOf } from '~/domain/access/rights'
import { mostShown } from '~/domain/most-shown'
import type { Actor } from '~/server/context.server'
import { visibleChildren, visibleHouseholds } from '~/server/visibility.server'
import { notRefusing } from './not-refusing.server'

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

/** The open cases of this actor, and those of which they have a task that a colleague handed over. */
export async function taskCases(db: Db, actor: Actor, householdId?: string) {
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
        notRefusing(db, actor.role, households.id),
        or(taskHouseholds(db, actor), inArray(households.id, handedOverTo(db, actor))),
      ),
    )
    .orderBy(households.id)
    .limit(mostShown.taskCases)
}

export type TaskCase = Awaited<ReturnType<typeof taskCases>>[number]

/** The last handover of a task says who has it. */
function handedOverTo(db: Db, actor: Actor) {
  const next = alias(taskActs, 'next_handover')
  const passedOn = db
    .select({ one: sql`1` })
    .from(next)
    .where(
      and(
        eq(next.taskKey, taskActs.taskKey),
        eq(next.kind, 'handedOver'),
        or(gt(next.at, taskActs.at), and(eq(next.at, taskActs.at), gt(next.id, taskActs.id))),
      ),
    )
  return db
    .select({ id: taskActs.householdId })
    .from(taskActs)
    .where(and(eq(taskActs.toUserId, actor.id), eq(taskActs.kind, 'handedOver'), notExists(passedOn)))
}
