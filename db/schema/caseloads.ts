import { enrolmentBatchStates } from '../../app/domain/caseloads/next-class'
import { moveStates, moveSubjects } from '../../app/domain/caseloads/move-subjects'
import { enrolmentKinds, schoolClasses } from '../../app/domain/schooling/school-classes'
import { civilDate, id, index, instant, oneOf, primaryKey, sealed, table, words, yesNo } from '../columns'
import { people } from './households'
import { enrolments, schools } from './schooling'
import { users } from './staff'

/** Several households, businesses or groups handed from one person to another: proposed, then done, perhaps undone. */
export const caseloadMoves = table(
  'caseload_moves',
  {
    id: id().primaryKey(),
    subject: oneOf(moveSubjects).notNull(),
    state: oneOf(moveStates).notNull(),
    fromId: id()
      .notNull()
      .references(() => users.id),
    toId: id()
      .notNull()
      .references(() => users.id),
    reason: sealed('caseload_moves.reason').notNull(),
    proposedById: id()
      .notNull()
      .references(() => users.id),
    proposedAt: instant().notNull(),
    doneAt: instant(),
    undoneAt: instant(),
    undoReason: sealed('caseload_moves.undo_reason'),
    undoneById: id().references(() => users.id),
  },
  (move) => [index('caseload_moves_proposed').on(move.proposedById, move.id)],
)

export const caseloadMoveSubjects = table(
  'caseload_move_subjects',
  {
    moveId: id()
      .notNull()
      .references(() => caseloadMoves.id),
    subjectId: id().notNull(),
  },
  (subject) => [primaryKey({ name: 'caseload_move_subjects_key', columns: [subject.moveId, subject.subjectId] })],
)

/** Who had it from when until when; `until` is open for who has it now. Before the first row the holder never changed. */
export const caseloadAssignments = table(
  'caseload_assignments',
  {
    id: id().primaryKey(),
    subject: oneOf(moveSubjects).notNull(),
    subjectId: id().notNull(),
    holderId: id()
      .notNull()
      .references(() => users.id),
    since: instant().notNull(),
    until: instant(),
    moveId: id()
      .notNull()
      .references(() => caseloadMoves.id),
  },
  (assignment) => [index('caseload_assignments_subject').on(assignment.subjectId, assignment.since)],
)

/** The children of a school year enrolled together for the next: proposed, then done, perhaps undone. */
export const enrolmentBatches = table(
  'enrolment_batches',
  {
    id: id().primaryKey(),
    state: oneOf(enrolmentBatchStates).notNull(),
    ownerId: id()
      .notNull()
      .references(() => users.id),
    schoolYear: words().notNull(),
    enrolledOn: civilDate().notNull(),
    registerSeen: yesNo().notNull(),
    proposedAt: instant().notNull(),
    doneAt: instant(),
    undoneAt: instant(),
    undoReason: sealed('enrolment_batches.undo_reason'),
  },
  (batch) => [index('enrolment_batches_owner').on(batch.ownerId, batch.id)],
)

export const enrolmentBatchLines = table(
  'enrolment_batch_lines',
  {
    /** Becomes the enrolment's own id. */
    id: id().primaryKey(),
    batchId: id()
      .notNull()
      .references(() => enrolmentBatches.id),
    personId: id()
      .notNull()
      .references(() => people.id),
    lastEnrolmentId: id()
      .notNull()
      .references(() => enrolments.id),
    schoolId: id()
      .notNull()
      .references(() => schools.id),
    schoolClass: oneOf(schoolClasses).notNull(),
    kind: oneOf(enrolmentKinds).notNull(),
  },
  (line) => [index('enrolment_batch_lines_batch').on(line.batchId, line.id)],
)
