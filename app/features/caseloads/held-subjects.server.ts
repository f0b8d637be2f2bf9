import { and, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import { businesses, groups, households, schools, users } from '#db/schema/index'
import type { Db } from '#db/store'
import type { MoveSubject } from '~/domain/caseloads/move-subjects'
import { placeOf } from '~/domain/households/places'
import type { RiskLevel } from '~/domain/households/risk-levels'
import { caseNames } from '~/server/case-names.server'
import type { Actor } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { visibleHouseholds } from '~/server/visibility.server'

export type HeldSubject = {
  id: string
  /** The household it belongs to; null for a group. */
  householdId: string | null
  title: string
  detail: string
  riskLevel: RiskLevel | null
  holderId: string
  since: Date
}

export type SubjectFilter = {
  holderId?: string | undefined
  ids?: readonly string[] | undefined
  place?: string | undefined
  risk?: RiskLevel | undefined
}

/** What somebody of the own team holds: open cases, their businesses, or tutoring groups. */
export async function heldSubjects(
  db: Db,
  actor: Actor,
  subject: MoveSubject,
  filter: SubjectFilter,
  limit: number,
): Promise<HeldSubject[]> {
  if (subject === 'groups') return await heldGroups(db, actor, filter, limit)
  const own = and(visibleHouseholds(db, actor, 'caseload.reassign'), isNull(households.closedOn), whereOf(filter))
  return subject === 'households'
    ? await heldHouseholds(db, own, filter, limit)
    : await heldBusinesses(db, own, filter, limit)
}

function whereOf({ place, risk }: SubjectFilter): SQL | undefined {
  return and(
    place
      ? or(eq(households.communePcode, place), eq(households.departmentPcode, place), eq(households.regionPcode, place))
      : undefined,
    risk ? eq(households.riskLevel, risk) : undefined,
  )
}

async function heldHouseholds(db: Db, own: SQL | undefined, { holderId, ids }: SubjectFilter, limit: number) {
  const rows = await db
    .select()
    .from(households)
    .where(
      and(
        own,
        holderId ? eq(households.officerId, holderId) : undefined,
        ids ? inArray(households.id, [...ids]) : undefined,
      ),
    )
    .orderBy(households.id)
    .limit(limit)
  const names = await caseNames(
    { query: db },
    rows.map(({ id }) => id),
  )
  return rows.map((row): HeldSubject => ({
    id: row.id,
    householdId: row.id,
    title: (names.get(row.id) ?? '') || row.caseNumber,
    detail: [row.caseNumber, placeNameOf(row.communePcode ?? row.regionPcode)].join(' · '),
    riskLevel: row.riskLevel,
    holderId: row.officerId,
    since: row.createdAt,
  }))
}

async function heldBusinesses(db: Db, own: SQL | undefined, { holderId, ids }: SubjectFilter, limit: number) {
  const rows = await db
    .select({ business: businesses, household: households })
    .from(businesses)
    .innerJoin(households, eq(households.id, businesses.householdId))
    .where(
      and(
        own,
        holderId ? eq(businesses.mentorId, holderId) : undefined,
        ids ? inArray(businesses.id, [...ids]) : undefined,
      ),
    )
    .orderBy(businesses.id)
    .limit(limit)
  const names = await identitiesOf(
    { query: db },
    rows.map(({ business }) => business.caregiverId),
  )
  return rows.map(({ business, household }): HeldSubject => ({
    id: business.id,
    householdId: household.id,
    title: fullName(names.get(business.caregiverId)),
    detail: [business.idea, household.caseNumber, placeNameOf(household.communePcode ?? household.regionPcode)].join(
      ' · ',
    ),
    riskLevel: household.riskLevel,
    holderId: business.mentorId,
    since: business.createdAt,
  }))
}

/** Groups of the team's tutors; their children may belong to anybody's cases. */
async function heldGroups(db: Db, actor: Actor, { holderId, ids, place }: SubjectFilter, limit: number) {
  const rows = await db
    .select({ group: groups, school: schools })
    .from(groups)
    .innerJoin(schools, eq(schools.id, groups.schoolId))
    .innerJoin(users, eq(users.id, groups.tutorId))
    .where(
      and(
        eq(users.supervisorId, actor.id),
        isNull(groups.closedOn),
        holderId ? eq(groups.tutorId, holderId) : undefined,
        ids ? inArray(groups.id, [...ids]) : undefined,
        place ? eq(schools.communePcode, place) : undefined,
      ),
    )
    .orderBy(groups.id)
    .limit(limit)
  return rows.map(({ group, school }): HeldSubject => ({
    id: group.id,
    householdId: null,
    title: group.name,
    detail: [school.name, placeNameOf(school.communePcode)].join(' · '),
    riskLevel: null,
    holderId: group.tutorId,
    since: group.createdAt,
  }))
}

function placeNameOf(pcode: string) {
  return placeOf(pcode)?.name ?? pcode
}
