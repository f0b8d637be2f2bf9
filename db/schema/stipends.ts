import { reportStates } from '../../app/domain/stipends/report-states'
import { notNegative } from '../checks'
import {
  civilDate,
  francs,
  id,
  index,
  instant,
  oneOf,
  sealed,
  table,
  uniqueIndex,
  wholeNumber,
  words,
  yesNo,
} from '../columns'
import { groups, tutoringSessions } from './schooling'
import { users } from './staff'

/** What a tutor paid on a day to reach the groups; open until the month's report is sent. */
export const transportCosts = table(
  'transport_costs',
  {
    id: id().primaryKey(),
    tutorId: id()
      .notNull()
      .references(() => users.id),
    travelledOn: civilDate().notNull(),
    cost: francs().notNull(),
    note: sealed('transport_costs.note'),
    recordedAt: instant().notNull(),
  },
  (row) => [
    uniqueIndex('transport_costs_day').on(row.tutorId, row.travelledOn),
    notNegative('transport_costs_cost', row.cost),
  ],
)

/** A month's sessions and transport as they stood when they were sent: frozen, named by their SHA-256. */
export const stipendReports = table(
  'stipend_reports',
  {
    id: id().primaryKey(),
    tutorId: id()
      .notNull()
      .references(() => users.id),
    month: words().notNull(),
    version: wholeNumber().notNull(),
    state: oneOf(reportStates).notNull(),
    content: sealed('stipend_reports.content').notNull(),
    contentHash: words().notNull(),
    submittedAt: instant().notNull(),
    decidedById: id().references(() => users.id),
    decidedAt: instant(),
    reason: sealed('stipend_reports.reason'),
    /** Whole XOF a session, as it stood when the report was confirmed; empty where none was set. */
    ratePerSession: francs(),
  },
  (report) => [
    uniqueIndex('stipend_reports_version').on(report.tutorId, report.month, report.version),
    index('stipend_reports_month').on(report.month, report.tutorId),
  ],
)

/** Somebody who is not the tutor went and looked. */
export const spotChecks = table(
  'spot_checks',
  {
    id: id().primaryKey(),
    reportId: id()
      .notNull()
      .references(() => stipendReports.id),
    /** Empty where no session was found. */
    groupId: id()
      .notNull()
      .references(() => groups.id),
    sessionId: id().references(() => tutoringSessions.id),
    visitedOn: civilDate().notNull(),
    sessionHeld: yesNo().notNull(),
    childrenCounted: wholeNumber(),
    note: sealed('spot_checks.note'),
    checkedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (check) => [
    index('spot_checks_report').on(check.reportId, check.visitedOn),
    notNegative('spot_checks_counted', check.childrenCounted),
  ],
)

/** A group looked at on a day, by somebody who is not its tutor, whether or not that month's report has come. */
export const groupChecks = table(
  'group_checks',
  {
    id: id().primaryKey(),
    groupId: id()
      .notNull()
      .references(() => groups.id),
    /** Who taught it on that day. */
    tutorId: id()
      .notNull()
      .references(() => users.id),
    visitedOn: civilDate().notNull(),
    sessionHeld: yesNo().notNull(),
    childrenCounted: wholeNumber(),
    note: sealed('group_checks.note'),
    checkedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (check) => [
    index('group_checks_tutor').on(check.tutorId, check.visitedOn),
    notNegative('group_checks_counted', check.childrenCounted),
  ],
)
