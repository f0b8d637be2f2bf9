import { decisionOutcomes, exceptionKinds } from '../../app/domain/team/exceptions'
import { claimQualifiers, claimUnits } from '../../app/domain/programme/claims'
import { civilDate, id, index, instant, measured, oneOf, sealed, table, uniqueIndex, words } from '../columns'
import { households } from './households'
import { users } from './staff'

/** One a lead and day; it begins with its first decision. */
export const meetings = table(
  'meetings',
  {
    id: id().primaryKey(),
    heldOn: civilDate().notNull(),
    heldById: id()
      .notNull()
      .references(() => users.id),
    startedAt: instant().notNull(),
  },
  (meeting) => [uniqueIndex('meetings_day').on(meeting.heldById, meeting.heldOn)],
)

/** What was decided about one exception: kept as it is, with a reason, or made a task for somebody. */
export const meetingDecisions = table(
  'meeting_decisions',
  {
    /** The form's UUIDv7: two submissions of one form are one decision. */
    id: id().primaryKey(),
    meetingId: id()
      .notNull()
      .references(() => meetings.id),
    kind: oneOf(exceptionKinds).notNull(),
    /** The alert, kit, business, dependency or household that stood in the line. */
    subjectId: id().notNull(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    outcome: oneOf(decisionOutcomes).notNull(),
    reason: sealed('meeting_decisions.reason').notNull(),
    /** The task that was made; null where things stay as they are. */
    taskId: id(),
    assigneeId: id().references(() => users.id),
    dueOn: civilDate(),
    decidedAt: instant().notNull(),
  },
  (decision) => [
    uniqueIndex('meeting_decisions_line').on(decision.meetingId, decision.kind, decision.subjectId),
    index('meeting_decisions_household').on(decision.householdId, decision.decidedAt),
  ],
)

/** A published figure with what it speaks of; it stands beside what this database holds and is never blended with it. */
export const claims = table(
  'claims',
  {
    id: id().primaryKey(),
    /** Of the figures the programme starts with, so that what is held here can stand beside them. */
    code: words(),
    qualifier: oneOf(claimQualifiers).notNull(),
    figure: measured().notNull(),
    unit: oneOf(claimUnits).notNull(),
    /** Population, period, basis, source and note, in each language, as JSON. */
    said: sealed('claims.said').notNull(),
    addedById: id().references(() => users.id),
    addedAt: instant().notNull(),
  },
  (claim) => [uniqueIndex('claims_code').on(claim.code)],
)

export const claimWithdrawals = table('claim_withdrawals', {
  claimId: id()
    .primaryKey()
    .references(() => claims.id),
  reason: sealed('claim_withdrawals.reason').notNull(),
  withdrawnById: id()
    .notNull()
    .references(() => users.id),
  withdrawnAt: instant().notNull(),
})
