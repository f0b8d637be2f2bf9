import { isNull } from 'drizzle-orm'
import { absenceReasons, attendanceMarks } from '../../app/domain/schooling/attendance'
import { enrolmentKinds, schoolClasses, supplyItems } from '../../app/domain/schooling/school-classes'
import { levelLadders, levelLanguages } from '../../app/domain/schooling/levels'
import { sessionSubjects } from '../../app/domain/schooling/session-refusal'
import {
  civilDate,
  francs,
  id,
  index,
  instant,
  oneOf,
  primaryKey,
  sealed,
  table,
  uniqueIndex,
  wholeNumber,
  words,
  yesNo,
} from '../columns'
import { atMost, notNegative, positive } from '../checks'
import { people } from './households'
import { users } from './staff'

export const schools = table('schools', {
  id: id().primaryKey(),
  name: sealed('schools.name').notNull(),
  communePcode: words().notNull(),
})

export const enrolments = table(
  'enrolments',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id),
    schoolId: id()
      .notNull()
      .references(() => schools.id),
    schoolYear: words().notNull(),
    schoolClass: oneOf(schoolClasses).notNull(),
    kind: oneOf(enrolmentKinds).notNull(),
    enrolledOn: civilDate().notNull(),
    registerSeen: yesNo().notNull(),
    endedOn: civilDate(),
    endedWhy: words(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (enrolment) => [
    uniqueIndex('enrolments_one_active').on(enrolment.personId, enrolment.schoolYear).where(isNull(enrolment.endedOn)),
    index('enrolments_person').on(enrolment.personId, enrolment.enrolledOn),
  ],
)

export const supplyHandouts = table(
  'supply_handouts',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id),
    handedOutOn: civilDate().notNull(),
    caregiverPresent: yesNo().notNull(),
    childPresent: yesNo().notNull(),
    handedOutById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (handout) => [index('supply_handouts_person').on(handout.personId, handout.handedOutOn)],
)

export const supplyLines = table(
  'supply_lines',
  {
    handoutId: id()
      .notNull()
      .references(() => supplyHandouts.id),
    item: oneOf(supplyItems).notNull(),
    quantity: wholeNumber().notNull(),
    value: francs(),
  },
  (line) => [
    primaryKey({ name: 'supply_lines_key', columns: [line.handoutId, line.item] }),
    positive('supply_lines_quantity', line.quantity),
    notNegative('supply_lines_value', line.value),
  ],
)

export const groups = table(
  'groups',
  {
    id: id().primaryKey(),
    name: sealed('groups.name').notNull(),
    tutorId: id()
      .notNull()
      .references(() => users.id),
    schoolId: id()
      .notNull()
      .references(() => schools.id),
    /** Kept by the session that was logged last. */
    lastSessionOn: civilDate(),
    sessionsHeld: wholeNumber().notNull(),
    createdAt: instant().notNull(),
    /** A group by level: the ladder, the language of the test and the step its children stand on; else a mixed group. */
    ladder: oneOf(levelLadders),
    language: oneOf(levelLanguages),
    level: wholeNumber(),
    /** From this day on nobody holds it; its sessions stay. */
    closedOn: civilDate(),
    closedWhy: sealed('groups.closed_why'),
  },
  (group) => [
    index('groups_tutor').on(group.tutorId, group.id),
    notNegative('groups_sessions_held', group.sessionsHeld),
  ],
)

/** Children in plans, their siblings and classmates who are in none, so that a group is no label. */
export const groupMembers = table(
  'group_members',
  {
    groupId: id()
      .notNull()
      .references(() => groups.id),
    personId: id()
      .notNull()
      .references(() => people.id),
    joinedOn: civilDate().notNull(),
    leftOn: civilDate(),
    /** Of a classmate who is in no plan; a child in a plan has enrolments. */
    classmateClass: oneOf(schoolClasses),
  },
  (member) => [
    primaryKey({ name: 'group_members_key', columns: [member.groupId, member.personId] }),
    index('group_members_person').on(member.personId),
  ],
)

export const tutoringSessions = table(
  'tutoring_sessions',
  {
    /** The form's UUIDv7: two submissions of one form are one session. */
    id: id().primaryKey(),
    groupId: id()
      .notNull()
      .references(() => groups.id),
    heldOn: civilDate().notNull(),
    durationMinutes: wholeNumber().notNull(),
    subject: oneOf(sessionSubjects).notNull(),
    note: sealed('tutoring_sessions.note'),
    present: wholeNumber().notNull(),
    expected: wholeNumber().notNull(),
    heldById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
    /** Recorded by mistake: the row stays and counts nowhere. */
    withdrawnById: id().references(() => users.id),
    withdrawnAt: instant(),
    withdrawnWhy: sealed('tutoring_sessions.withdrawn_why'),
  },
  (session) => [
    index('tutoring_sessions_group').on(session.groupId, session.heldOn, session.id),
    positive('tutoring_sessions_duration', session.durationMinutes),
    atMost('tutoring_sessions_present', session.present, session.expected),
  ],
)

export const sessionAttendance = table(
  'session_attendance',
  {
    sessionId: id()
      .notNull()
      .references(() => tutoringSessions.id),
    personId: id()
      .notNull()
      .references(() => people.id),
    mark: oneOf(attendanceMarks).notNull(),
    reason: oneOf(absenceReasons),
  },
  (row) => [
    primaryKey({ name: 'session_attendance_key', columns: [row.sessionId, row.personId] }),
    index('session_attendance_person').on(row.personId, row.sessionId),
  ],
)
