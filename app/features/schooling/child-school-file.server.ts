import { and, desc, eq, isNull } from 'drizzle-orm'
import {
  attendanceRegisters,
  childContacts,
  enrolments,
  groupMembers,
  groups,
  levelChecks,
  schools,
  sessionAttendance,
  supplyHandouts,
  supplyLines,
  tutoringSessions,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { mayEver } from '~/domain/access/rights'
import { c4Reached, lastOpenDays } from '~/domain/schooling/c4-reached'
import { absenceStreaks } from '~/server/absence-streaks.server'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { groupsWithin } from './visible-group.server'
import { visibleChild } from './visible-child.server'

const SESSIONS_SHOWN = 10
const CONTACTS_SHOWN = 5

export type ChildSchoolFile = NonNullable<Awaited<ReturnType<typeof childSchoolFile>>>

/** A child's schooling by first name and code. The household is there only for who may open it. */
export async function childSchoolFile(context: Context, childId: string) {
  const { actor, store, now } = context
  const db = store.query
  const child = await visibleChild(db, actor, 'child.read', childId)
  if (!child) return null
  logAccess(context, 'person', child.id)
  const [names, enrolled, supplies, levels, registers, sessions, contacts, streaks, inGroups] = await Promise.all([
    identitiesOf(store, [childId]),
    enrolmentsOf(db, childId),
    suppliesOf(db, childId),
    db.select().from(levelChecks).where(eq(levelChecks.personId, childId)).orderBy(desc(levelChecks.checkedOn)),
    db
      .select()
      .from(attendanceRegisters)
      .where(eq(attendanceRegisters.personId, childId))
      .orderBy(desc(attendanceRegisters.month)),
    sessionsOf(db, childId),
    contactsOf(db, childId),
    absenceStreaks(db, [childId], nigerDate(now)),
    db
      .select({ id: groups.id, name: groups.name })
      .from(groups)
      .innerJoin(groupMembers, eq(groupMembers.groupId, groups.id))
      .where(
        and(eq(groupMembers.personId, childId), isNull(groupMembers.leftOn), groupsWithin(db, actor, 'child.read')),
      ),
  ])
  return {
    id: child.id,
    code: child.code,
    sex: child.sex,
    firstName: names.get(childId)?.givenName ?? child.code,
    householdId: mayEver(actor.role, 'household.read') ? child.householdId : null,
    mayRecord: mayEver(actor.role, 'schooling.record'),
    enrolments: enrolled,
    supplies,
    levels: levels.map(({ id, checkedOn, language, reading, arithmetic }) => ({
      id,
      checkedOn,
      language,
      reading,
      arithmetic,
    })),
    registers: registers.map(({ id, month, daysOpen, daysPresent, daysUnknown }) => ({
      id,
      month,
      daysOpen,
      daysPresent,
      daysUnknown,
    })),
    threeMonths: { ...lastOpenDays(registers), result: c4Reached(lastOpenDays(registers)) },
    sessions,
    contacts,
    streak: streaks[0] ?? null,
    mayMeet: mayEver(actor.role, 'session.log'),
    groups: inGroups,
  }
}

async function enrolmentsOf(db: Db, childId: string) {
  return await db
    .select({
      id: enrolments.id,
      schoolName: schools.name,
      schoolYear: enrolments.schoolYear,
      schoolClass: enrolments.schoolClass,
      kind: enrolments.kind,
      enrolledOn: enrolments.enrolledOn,
      registerSeen: enrolments.registerSeen,
      endedOn: enrolments.endedOn,
      endedWhy: enrolments.endedWhy,
    })
    .from(enrolments)
    .innerJoin(schools, eq(schools.id, enrolments.schoolId))
    .where(eq(enrolments.personId, childId))
    .orderBy(desc(enrolments.schoolYear), desc(enrolments.enrolledOn))
}

async function suppliesOf(db: Db, childId: string) {
  const rows = await db
    .select({ handout: supplyHandouts, item: supplyLines.item, quantity: supplyLines.quantity })
    .from(supplyHandouts)
    .innerJoin(supplyLines, eq(supplyLines.handoutId, supplyHandouts.id))
    .where(eq(supplyHandouts.personId, childId))
    .orderBy(desc(supplyHandouts.handedOutOn), supplyHandouts.id, supplyLines.item)
  const handouts = new Map(rows.map(({ handout }) => [handout.id, handout]))
  return [...handouts.values()].map(({ id, handedOutOn, caregiverPresent, childPresent }) => ({
    id,
    handedOutOn,
    caregiverPresent,
    childPresent,
    lines: rows.filter(({ handout }) => handout.id === id).map(({ item, quantity }) => ({ item, quantity })),
  }))
}

async function contactsOf(db: Db, childId: string) {
  return await db
    .select({
      id: childContacts.id,
      contactedOn: childContacts.contactedOn,
      kind: childContacts.kind,
      themes: childContacts.themes,
    })
    .from(childContacts)
    .where(eq(childContacts.personId, childId))
    .orderBy(desc(childContacts.contactedOn), desc(childContacts.id))
    .limit(CONTACTS_SHOWN)
}

async function sessionsOf(db: Db, childId: string) {
  return await db
    .select({
      id: tutoringSessions.id,
      heldOn: tutoringSessions.heldOn,
      subject: tutoringSessions.subject,
      mark: sessionAttendance.mark,
      reason: sessionAttendance.reason,
    })
    .from(sessionAttendance)
    .innerJoin(tutoringSessions, eq(tutoringSessions.id, sessionAttendance.sessionId))
    .where(and(eq(sessionAttendance.personId, childId), isNull(tutoringSessions.withdrawnAt)))
    .orderBy(desc(tutoringSessions.heldOn), desc(tutoringSessions.id))
    .limit(SESSIONS_SHOWN)
}
