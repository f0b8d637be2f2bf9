import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import {
  attendanceRegisters,
  enrolments,
  groupMembers,
  groups,
  households,
  people,
  schools,
  supplyHandouts,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { ageOn, isUnder18 } from '~/domain/roster/age'
import { attendanceRate } from '~/domain/schooling/attendance'
import { lastOpenDays } from '~/domain/schooling/c4-reached'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { latestLevels } from './latest-levels.server'

export type HouseholdSchool = NonNullable<Awaited<ReturnType<typeof householdSchool>>>

/** Each child under 18 of a household at school: enrolment, supplies, groups, attendance, level. */
export async function householdSchool({ actor, store, now }: Context, householdId: string) {
  const db = store.query
  const [household] = await db
    .select({ id: households.id })
    .from(households)
    .where(and(eq(households.id, householdId), visibleHouseholds(db, actor, 'child.read')))
  if (!household) return null

  const today = nigerDate(now)
  const members = await db
    .select()
    .from(people)
    .where(and(eq(people.householdId, householdId), isNull(people.leftHouseholdOn)))
    .orderBy(people.birthYear, people.id)
  const names = await identitiesOf(
    store,
    members.map(({ id }) => id),
  )
  const birthOf = ({ id, birthYear }: (typeof members)[number]) => ({
    birthYear,
    birthDate: names.get(id)?.birthDate ?? null,
  })
  const children = members.filter((person) => isUnder18(birthOf(person), today))
  const ids = children.map(({ id }) => id)
  const [enrolled, supplies, inGroups, registers, levels] = await Promise.all([
    enrolmentsOf(db, ids),
    suppliesOf(db, ids),
    groupsOf(db, ids),
    registersOf(db, ids),
    latestLevels(db, ids),
  ])
  return {
    id: householdId,
    mayRecord: actor.role === 'officer',
    children: children.map((child) => ({
      id: child.id,
      code: child.code,
      firstName: names.get(child.id)?.givenName ?? child.code,
      age: ageOn(birthOf(child), today),
      birthEstimated: child.birthEstimated,
      enrolment: enrolled.find(({ personId }) => personId === child.id) ?? null,
      suppliesOn: supplies.find(({ personId }) => personId === child.id)?.handedOutOn ?? null,
      groups: inGroups.filter(({ personId }) => personId === child.id).map(({ id, name }) => ({ id, name })),
      attendance: attendanceOf(registers.filter(({ personId }) => personId === child.id)),
      level: levels.get(child.id) ?? null,
    })),
  }
}

function attendanceOf(months: (typeof attendanceRegisters.$inferSelect)[]) {
  const { daysOpen, daysPresent, daysUnknown } = lastOpenDays(months)
  const known = daysOpen - daysUnknown
  return known === 0 ? null : { share: attendanceRate(daysPresent, known), present: daysPresent, known }
}

async function enrolmentsOf(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return await db
    .select({
      personId: enrolments.personId,
      schoolName: schools.name,
      schoolYear: enrolments.schoolYear,
      schoolClass: enrolments.schoolClass,
      registerSeen: enrolments.registerSeen,
    })
    .from(enrolments)
    .innerJoin(schools, eq(schools.id, enrolments.schoolId))
    .where(and(inArray(enrolments.personId, ids), isNull(enrolments.endedOn)))
    .orderBy(desc(enrolments.schoolYear))
}

async function suppliesOf(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return await db
    .select({ personId: supplyHandouts.personId, handedOutOn: supplyHandouts.handedOutOn })
    .from(supplyHandouts)
    .where(inArray(supplyHandouts.personId, ids))
    .orderBy(desc(supplyHandouts.handedOutOn))
}

async function groupsOf(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return await db
    .select({ personId: groupMembers.personId, id: groups.id, name: groups.name })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(and(inArray(groupMembers.personId, ids), isNull(groupMembers.leftOn)))
}

async function registersOf(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return await db.select().from(attendanceRegisters).where(inArray(attendanceRegisters.personId, ids))
}
