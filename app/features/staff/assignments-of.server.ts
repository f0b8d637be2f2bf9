import { and, eq, isNull } from 'drizzle-orm'
import { businesses, groups, households, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'

const MOST = 1000

/**
 * What counts on a person, as numbers only: an administrator reads no case. Null for who does not administer people.
 */
export async function assignmentsOf({ actor, store }: Context, userId: string) {
  if (!mayEver(actor.role, 'people.administer')) return null
  const db = store.query
  const [cases, followed, taught, people] = await Promise.all([
    db
      .select({ id: households.id })
      .from(households)
      .where(and(eq(households.officerId, userId), isNull(households.closedOn)))
      .limit(MOST),
    db.select({ id: businesses.id }).from(businesses).where(eq(businesses.mentorId, userId)).limit(MOST),
    db
      .select({ id: groups.id })
      .from(groups)
      .where(and(eq(groups.tutorId, userId), isNull(groups.closedOn)))
      .limit(MOST),
    db
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.supervisorId, userId), isNull(users.disabledAt)))
      .limit(MOST),
  ])
  return { households: cases.length, businesses: followed.length, groups: taught.length, people: people.length }
}

export type Assignments = NonNullable<Awaited<ReturnType<typeof assignmentsOf>>>
