import { and, eq, inArray, isNotNull, isNull, notExists, or, sql, type SQL } from 'drizzle-orm'
import { households, intakes, people, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver, scopeOf, type Action } from '~/domain/access/rights'
import type { Actor } from './context.server'
import { visibleHouseholds } from './visibility.server'

/**
 * People of the centre: one's own intakes, those nobody has taken over yet, and, after the reunification, those of the
 * households that are one's own by then. Source: docs/programme-rules.md §8.
 */
export function visiblePeopleOfCentre(db: Db, actor: Actor, action: Action): SQL | undefined {
  if (!mayEver(actor.role, action)) return sql`1 = 0`
  const charge =
    scopeOf(actor.role, action) === 'team'
      ? inArray(intakes.officerId, db.select({ id: users.id }).from(users).where(eq(users.supervisorId, actor.id)))
      : eq(intakes.officerId, actor.id)
  const inCharge = db.select({ id: intakes.personId }).from(intakes).where(charge)
  const taken = db.select({ id: intakes.personId }).from(intakes)
  const homes = db
    .select({ id: households.id })
    .from(households)
    .where(visibleHouseholds(db, actor, action))
  return or(
    and(isNull(people.householdId), inArray(people.id, inCharge)),
    and(isNull(people.householdId), unclaimed(db)),
    and(inArray(people.householdId, homes), inArray(people.id, taken)),
  )
}

/** Registered at the centre, without a household, and in nobody's charge. */
export function unclaimed(db: Db) {
  const taken = db
    .select({ one: sql`1` })
    .from(intakes)
    .where(eq(intakes.personId, people.id))
  return and(isNotNull(people.centreCohort), notExists(taken))
}
