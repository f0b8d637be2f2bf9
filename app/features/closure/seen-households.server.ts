import { inArray } from 'drizzle-orm'
import { households, people } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Actor } from '~/server/context.server'
import { visibleChildren, visibleHouseholds } from '~/server/visibility.server'

/**
 * Households this person meets at their work, as a query of ids: they see there that a closure was approved, and would
 * learn from a check that does not wait for them that a worry names them. Source: docs/programme-rules.md §17.
 */
export function seenHouseholds(db: Db, actor: Actor) {
  if (actor.role !== 'tutor')
    return db
      .select({ id: households.id })
      .from(households)
      .where(visibleHouseholds(db, actor, 'business.read'))
  const taught = db
    .select({ id: people.householdId })
    .from(people)
    .where(visibleChildren(db, actor, 'child.read'))
  return db.select({ id: households.id }).from(households).where(inArray(households.id, taught))
}
