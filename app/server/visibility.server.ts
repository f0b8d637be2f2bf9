import { and, eq, exists, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import {
  businesses,
  groupMembers,
  groups,
  households,
  kitDecisions,
  kits,
  kitVersions,
  people,
  users,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { scopeOf, type Action } from '~/domain/access/rights'
import type { Actor } from './context.server'

/** Readings add these to their where-clause; what a clause leaves out does not exist for this actor. */
export function visibleHouseholds(db: Db, actor: Actor, action: Action): SQL | undefined {
  switch (scopeOf(actor.role, action)) {
    case 'all':
      return everything
    case 'team':
      return inArray(households.officerId, teamOf(db, actor))
    case 'own':
      return actor.role === 'mentor'
        ? inArray(households.id, mentoredBy(db, actor))
        : eq(households.officerId, actor.id)
    case 'open':
    case 'none':
      return nothing
  }
}

/** Kits of own households, kits to hand over, and kits that wait for or bear this actor's decision. */
export function visibleKits(db: Db, actor: Actor): SQL | undefined {
  const scope = scopeOf(actor.role, 'kit.read')
  if (scope === 'none') return nothing
  const household = db
    .select({ one: sql`1` })
    .from(households)
    .where(and(eq(households.id, kits.householdId), visibleHouseholds(db, actor, 'business.read')))
  const decided = db
    .select({ one: sql`1` })
    .from(kitDecisions)
    .innerJoin(kitVersions, eq(kitVersions.id, kitDecisions.versionId))
    .where(and(eq(kitVersions.kitId, kits.id), eq(kitDecisions.decidedById, actor.id)))
  const own = [exists(household), eq(kits.delivererId, actor.id), eq(kits.requestedById, actor.id)]
  return scope === 'open' ? or(...own, eq(kits.state, 'submitted'), exists(decided)) : or(...own)
}

/** Children of own households for an officer, of own groups for a tutor. */
export function visibleChildren(db: Db, actor: Actor, action: Action): SQL | undefined {
  if (actor.role === 'tutor' && scopeOf(actor.role, action) === 'own') return inArray(people.id, taughtBy(db, actor))
  const visible = db
    .select({ id: households.id })
    .from(households)
    .where(visibleHouseholds(db, actor, action))
  return inArray(people.householdId, visible)
}

export function visibleGroups(db: Db, actor: Actor, action: Action): SQL | undefined {
  const scope = scopeOf(actor.role, action)
  if (scope === 'all') return everything
  if (scope === 'none') return nothing
  if (actor.role === 'tutor') return eq(groups.tutorId, actor.id)
  const members = db
    .select({ id: groupMembers.groupId })
    .from(groupMembers)
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .where(visibleChildren(db, actor, action))
  return inArray(groups.id, members)
}

export function visibleBusinesses(db: Db, actor: Actor, action: Action): SQL | undefined {
  if (actor.role === 'mentor' && scopeOf(actor.role, action) === 'own') return eq(businesses.mentorId, actor.id)
  const visible = db
    .select({ id: households.id })
    .from(households)
    .where(visibleHouseholds(db, actor, action))
  return inArray(businesses.householdId, visible)
}

const everything = sql`1 = 1`
const nothing = sql`1 = 0`

function teamOf(db: Db, actor: Actor) {
  return db.select({ id: users.id }).from(users).where(eq(users.supervisorId, actor.id))
}

function mentoredBy(db: Db, actor: Actor) {
  return db.select({ id: businesses.householdId }).from(businesses).where(eq(businesses.mentorId, actor.id))
}

function taughtBy(db: Db, actor: Actor) {
  return db
    .select({ id: groupMembers.personId })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(and(eq(groups.tutorId, actor.id), isNull(groupMembers.leftOn)))
}
