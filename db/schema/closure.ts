import { isNull } from 'drizzle-orm'
import { closingReasons, reopeningReasons } from '../../app/domain/closure/closing-reasons'
import type { CheckedItem } from '../../app/domain/closure/closure-checklist'
import { civilDate, id, index, instant, json, oneOf, sealed, table, uniqueIndex, wholeNumber } from '../columns'
import { households } from './households'
import { users } from './staff'

/** What an officer asks: to close one case. Settled once it was returned, or carried out. */
export const closureRequests = table(
  'closure_requests',
  {
    /** The form's UUIDv7: two submissions of one form are one request. */
    id: id().primaryKey(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    reason: oneOf(closingReasons).notNull(),
    /** The checklist as it stood when the officer asked. */
    checklist: json<CheckedItem[]>().notNull(),
    missingWhy: sealed('closure_requests.missing_why'),
    childView: sealed('closure_requests.child_view'),
    caregiverView: sealed('closure_requests.caregiver_view'),
    laterHelp: sealed('closure_requests.later_help').notNull(),
    askedById: id()
      .notNull()
      .references(() => users.id),
    askedAt: instant().notNull(),
    settledAt: instant(),
  },
  (request) => [
    uniqueIndex('closure_requests_one_open').on(request.householdId).where(isNull(request.settledAt)),
    index('closure_requests_household').on(request.householdId, request.askedAt),
  ],
)

/** Another person's answer. An approval is carried out once the safeguarding check is made. */
export const closureDecisions = table('closure_decisions', {
  requestId: id()
    .primaryKey()
    .references(() => closureRequests.id),
  outcome: oneOf(['approved', 'returned']).notNull(),
  reason: sealed('closure_decisions.reason'),
  decidedById: id()
    .notNull()
    .references(() => users.id),
  decidedAt: instant().notNull(),
})

/** A focal point's check, asked of every case; with it the case is closed. */
export const closureClearances = table('closure_clearances', {
  requestId: id()
    .primaryKey()
    .references(() => closureRequests.id),
  clearedById: id()
    .notNull()
    .references(() => users.id),
  clearedAt: instant().notNull(),
})

/** An approval that is taken back before the check: the request is settled, and the case may be asked for anew. */
export const closureTakebacks = table('closure_takebacks', {
  requestId: id()
    .primaryKey()
    .references(() => closureRequests.id),
  reason: sealed('closure_takebacks.reason').notNull(),
  takenBackById: id()
    .notNull()
    .references(() => users.id),
  takenBackAt: instant().notNull(),
})

export const caseReopenings = table(
  'case_reopenings',
  {
    id: id().primaryKey(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    closedOn: civilDate().notNull(),
    why: oneOf(reopeningReasons).notNull(),
    reason: sealed('case_reopenings.reason').notNull(),
    reopenedById: id()
      .notNull()
      .references(() => users.id),
    reopenedAt: instant().notNull(),
  },
  (reopening) => [index('case_reopenings_household').on(reopening.householdId, reopening.reopenedAt)],
)

/** A call or a short visit after the closing; what it found stands in `whereabouts` too. */
export const lightChecks = table(
  'light_checks',
  {
    id: id().primaryKey(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    months: wholeNumber().notNull(),
    dueOn: civilDate().notNull(),
    doneOn: civilDate(),
    how: oneOf(['call', 'visit']),
    business: oneOf(['open', 'stopped', 'notKnown']),
    schooling: oneOf(['attending', 'notAttending', 'notKnown']),
    note: sealed('light_checks.note'),
    doneById: id().references(() => users.id),
    recordedAt: instant(),
    /** The case was opened again before this check: nobody waits for it. */
    droppedAt: instant(),
    /** Recorded by mistake: the row stays, and while the case is closed another one waits in its place. */
    withdrawnById: id().references(() => users.id),
    withdrawnAt: instant(),
    withdrawnWhy: sealed('light_checks.withdrawn_why'),
  },
  (check) => [
    index('light_checks_household').on(check.householdId, check.dueOn),
    index('light_checks_due').on(check.dueOn, check.id),
  ],
)

/** A call or a visit that found nobody: the check goes on waiting. */
export const lightCheckTries = table(
  'light_check_tries',
  {
    /** The form's UUIDv7: two submissions of one form are one try. */
    id: id().primaryKey(),
    lightCheckId: id()
      .notNull()
      .references(() => lightChecks.id),
    triedOn: civilDate().notNull(),
    note: sealed('light_check_tries.note'),
    triedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (attempt) => [index('light_check_tries_check').on(attempt.lightCheckId, attempt.triedOn)],
)
