import { isNull } from 'drizzle-orm'
import { alertActKinds, alertDeeds, alertEndings, signalCodes } from '../../app/domain/alerts/alert-codes'
import { civilDate, id, index, instant, oneOf, sealed, table, uniqueIndex, words } from '../columns'
import { businesses } from './mentoring'
import { households, people } from './households'
import { users } from './staff'

/** One a household at a time, over both tracks. */
export const alerts = table(
  'alerts',
  {
    id: id().primaryKey(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    openedAt: instant().notNull(),
    acknowledgedAt: instant(),
    acknowledgedById: id().references(() => users.id),
    lastActAt: instant(),
    closedAt: instant(),
    closedAs: oneOf(alertEndings),
  },
  (alert) => [
    uniqueIndex('alerts_one_open').on(alert.householdId).where(isNull(alert.closedAt)),
    index('alerts_household').on(alert.householdId, alert.openedAt),
    index('alerts_opened').on(alert.openedAt, alert.id),
  ],
)

/** A fact has one key while it lasts; a key that stood in an alert opens no later one by itself. */
export const alertSignals = table(
  'alert_signals',
  {
    id: id().primaryKey(),
    alertId: id()
      .notNull()
      .references(() => alerts.id),
    householdId: id()
      .notNull()
      .references(() => households.id),
    code: oneOf(signalCodes).notNull(),
    key: words().notNull(),
    since: civilDate().notNull(),
    personId: id().references(() => people.id),
    businessId: id().references(() => businesses.id),
    joinedAt: instant().notNull(),
  },
  (signal) => [
    uniqueIndex('alert_signals_fact').on(signal.alertId, signal.key),
    index('alert_signals_household').on(signal.householdId),
  ],
)

export const alertActs = table(
  'alert_acts',
  {
    /** The form's UUIDv7: two submissions of one form are one act. */
    id: id().primaryKey(),
    alertId: id()
      .notNull()
      .references(() => alerts.id),
    kind: oneOf(alertActKinds).notNull(),
    deed: oneOf(alertDeeds),
    doneOn: civilDate().notNull(),
    note: sealed('alert_acts.note'),
    doneById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (act) => [index('alert_acts_alert').on(act.alertId, act.recordedAt)],
)

/** How far the facts of a database that is older than alerts were gone through; one row. */
export const alertReviews = table('alert_reviews', {
  name: words().primaryKey(),
  /** The last household gone through. */
  upTo: id().notNull(),
})
