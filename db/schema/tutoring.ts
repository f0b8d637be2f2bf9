import { isNull } from 'drizzle-orm'
import { absenceFindings } from '../../app/domain/schooling/absence-refusal'
import { absenceReasons } from '../../app/domain/schooling/attendance'
import { closureReasons } from '../../app/domain/schooling/closures'
import { childMoods, contactKinds, type ContactTheme } from '../../app/domain/schooling/contacts'
import {
  civilDate,
  id,
  index,
  instant,
  json,
  oneOf,
  primaryKey,
  sealed,
  table,
  uniqueIndex,
  wholeNumber,
  words,
} from '../columns'
import { people } from './households'
import { groups, schools } from './schooling'
import { users } from './staff'

/** Days without school: of one school, of a commune, or of all where neither is named. Both days are closed. */
export const schoolClosures = table(
  'school_closures',
  {
    id: id().primaryKey(),
    schoolId: id().references(() => schools.id),
    communePcode: words(),
    startsOn: civilDate().notNull(),
    endsOn: civilDate().notNull(),
    reason: oneOf(closureReasons).notNull(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
    /** Recorded by mistake; the row stays. */
    withdrawnById: id().references(() => users.id),
    withdrawnAt: instant(),
  },
  (closure) => [
    index('school_closures_days').on(closure.endsOn, closure.startsOn).where(isNull(closure.withdrawnAt)),
    index('school_closures_school').on(closure.schoolId, closure.endsOn),
  ],
)

/** What a row of the monthly register said before it was corrected. */
export const registerCorrections = table(
  'register_corrections',
  {
    /** The row that was corrected. */
    correctedId: id().primaryKey(),
    /** The row that took its place. */
    replacedById: id().notNull(),
    personId: id()
      .notNull()
      .references(() => people.id),
    month: words().notNull(),
    daysOpen: wholeNumber().notNull(),
    daysPresent: wholeNumber().notNull(),
    daysUnknown: wholeNumber().notNull(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
    correctedById: id()
      .notNull()
      .references(() => users.id),
    correctedAt: instant().notNull(),
  },
  (correction) => [index('register_corrections_month').on(correction.personId, correction.month)],
)

/** Days missed at school in one stretch, as far as somebody saw the register; later days are unknown, not absent. */
export const schoolAbsences = table(
  'school_absences',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id),
    firstMissedOn: civilDate().notNull(),
    /** The last day that is known to have been missed. */
    seenMissingOn: civilDate().notNull(),
    reason: oneOf(absenceReasons).notNull(),
    backOn: civilDate(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (absence) => [
    uniqueIndex('school_absences_one_open').on(absence.personId).where(isNull(absence.backOn)),
    index('school_absences_person').on(absence.personId, absence.firstMissedOn),
  ],
)

/** Each look at the school's register as it was told; the stretch is what they come to. */
export const schoolAbsenceLooks = table(
  'school_absence_looks',
  {
    /** The form's UUIDv7: two submissions of one form are one look. */
    id: id().primaryKey(),
    absenceId: id()
      .notNull()
      .references(() => schoolAbsences.id),
    firstMissedOn: civilDate().notNull(),
    seenOn: civilDate().notNull(),
    finding: oneOf(absenceFindings).notNull(),
    reason: oneOf(absenceReasons).notNull(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (look) => [index('school_absence_looks_absence').on(look.absenceId, look.recordedAt)],
)

export const childContacts = table(
  'child_contacts',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id),
    contactedOn: civilDate().notNull(),
    kind: oneOf(contactKinds).notNull(),
    place: sealed('child_contacts.place'),
    themes: json<ContactTheme[]>().notNull(),
    /** What the child pointed at; empty when it was not asked or did not want to. */
    mood: oneOf(childMoods),
    childsWord: sealed('child_contacts.childs_word'),
    nextContactOn: civilDate(),
    contactedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (contact) => [index('child_contacts_person').on(contact.personId, contact.contactedOn)],
)

/** Moves between a tutor's groups that were accepted at once; undone at once as long as nothing followed. */
export const regroupings = table(
  'regroupings',
  {
    id: id().primaryKey(),
    schoolId: id()
      .notNull()
      .references(() => schools.id),
    decidedOn: civilDate().notNull(),
    decidedById: id()
      .notNull()
      .references(() => users.id),
    decidedAt: instant().notNull(),
    undoneById: id().references(() => users.id),
    undoneAt: instant(),
  },
  (regrouping) => [index('regroupings_school').on(regrouping.schoolId, regrouping.decidedAt)],
)

export const regroupingMoves = table(
  'regrouping_moves',
  {
    regroupingId: id()
      .notNull()
      .references(() => regroupings.id),
    personId: id()
      .notNull()
      .references(() => people.id),
    fromGroupId: id()
      .notNull()
      .references(() => groups.id),
    toGroupId: id()
      .notNull()
      .references(() => groups.id),
    /** Of the membership that the move ended. */
    joinedFromOn: civilDate().notNull(),
    /** Where the child had been in the other group before: what an undo puts back. */
    earlierJoinedOn: civilDate(),
    earlierLeftOn: civilDate(),
    /** 0 … 4: the highest level reached on the ladder of the group. */
    level: wholeNumber().notNull(),
  },
  (move) => [
    primaryKey({ name: 'regrouping_moves_key', columns: [move.regroupingId, move.personId, move.fromGroupId] }),
    index('regrouping_moves_from').on(move.fromGroupId),
    index('regrouping_moves_to').on(move.toGroupId),
  ],
)
