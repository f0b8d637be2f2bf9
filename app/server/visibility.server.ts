import { and, eq, exists, inArray, isNull, notExists, notInArray, or, sql, type SQL } from 'drizzle-orm'
import {
  businesses,
  groupMembers,
  groups,
  households,
  interviews,
  kitDecisions,
  kitLossDecisions,
  kitLosses,
  kits,
  kitVersions,
  people,
  users,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { scopeOf, type Action } from '~/domain/access/rights'
import type { Actor } from './context.server'
import { householdsRefusing } from './latest-answers.server'
import { linkToKit } from './link-to-kit.server'

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

/**
 * Kits of own households (of own businesses for a mentor), kits to hand over, and kits that wait for or bear this
 * actor's decision, or whose loss does. Whoever declared a link to the household sees none of them but their own household's or request.
 * Source: docs/programme-rules.md §5.
 */
export function visibleKits(db: Db, actor: Actor): SQL | undefined {
  const scope = scopeOf(actor.role, 'kit.read')
  if (scope === 'none') return nothing
  const decided = db
    .select({ one: sql`1` })
    .from(kitDecisions)
    .innerJoin(kitVersions, eq(kitVersions.id, kitDecisions.versionId))
    .where(and(eq(kitVersions.kitId, kits.id), eq(kitDecisions.decidedById, actor.id)))
  const lost = db
    .select({ one: sql`1` })
    .from(kitLosses)
    .leftJoin(kitLossDecisions, eq(kitLossDecisions.lossId, kitLosses.id))
    .where(
      and(
        eq(kitLosses.kitId, kits.id),
        or(isNull(kitLossDecisions.lossId), eq(kitLossDecisions.decidedById, actor.id)),
      ),
    )
  const waiting = scope === 'open' ? [eq(kits.state, 'submitted'), exists(decided), exists(lost)] : []
  const others = or(kitsToHandOver(db, actor), ...waiting)
  return or(kitsOfOwn(db, actor), eq(kits.requestedById, actor.id), and(others, notExists(linkToKit(db, actor.id))))
}

/** Kits that this actor is named to hand over; for a mentor, while the family does not refuse being followed. */
export function kitsToHandOver(db: Db, actor: Actor): SQL | undefined {
  const refusing =
    actor.role === 'mentor' ? notInArray(kits.householdId, householdsRefusing(db, 'followUp')) : undefined
  return and(eq(kits.delivererId, actor.id), refusing)
}

function kitsOfOwn(db: Db, actor: Actor) {
  if (actor.role === 'mentor') {
    const caregivers = db.select({ id: businesses.caregiverId }).from(businesses).where(followedBy(db, actor))
    return and(inArray(kits.caregiverId, caregivers), eq(kits.purpose, 'business'))
  }
  const household = db
    .select({ one: sql`1` })
    .from(households)
    .where(and(eq(households.id, kits.householdId), visibleHouseholds(db, actor, 'business.read')))
  return exists(household)
}

/** Interviews of own households; a mentor, who asks and does not follow the case, reads those they held. */
export function visibleInterviews(db: Db, actor: Actor): SQL | undefined {
  if (actor.role === 'mentor')
    return and(
      eq(interviews.interviewedById, actor.id),
      notInArray(interviews.householdId, householdsRefusing(db, 'followUp')),
    )
  const visible = db
    .select({ id: households.id })
    .from(households)
    .where(visibleHouseholds(db, actor, 'survey.read'))
  return inArray(interviews.householdId, visible)
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
  if (actor.role === 'mentor' && scopeOf(actor.role, action) === 'own') return followedBy(db, actor)
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
  return db.select({ id: businesses.householdId }).from(businesses).where(followedBy(db, actor))
}

/** Businesses of a mentor; a family that refuses or takes back being followed is gone from their lists at once. */
function followedBy(db: Db, actor: Actor) {
  return and(eq(businesses.mentorId, actor.id), notInArray(businesses.householdId, householdsRefusing(db, 'followUp')))
}

function taughtBy(db: Db, actor: Actor) {
  return db
    .select({ id: groupMembers.personId })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .where(and(eq(groups.tutorId, actor.id), isNull(groupMembers.leftOn), mayBeTaught(db)))
}

/** Classmates are in no household; a child whose family refuses or takes it back is gone from the tutors' lists at once. */
export function mayBeTaught(db: Db) {
  return or(isNull(people.householdId), notInArray(people.householdId, householdsRefusing(db, 'tutoring')))
}
