import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { ROLES } from '../../app/domain/access/roles'
import { civilDate, id, index, instant, json, oneOf, table, uniqueIndex, wholeNumber, words } from '../columns'

export const users = table(
  'users',
  {
    id: id().primaryKey(),
    username: words().notNull(),
    displayName: words().notNull(),
    role: oneOf(ROLES).notNull(),
    supervisorId: id().references((): AnySQLiteColumn => users.id),
    locale: oneOf(['fr', 'en']).notNull(),
    disabledAt: instant(),
    createdAt: instant().notNull(),
  },
  (user) => [uniqueIndex('users_username').on(user.username), index('users_supervisor').on(user.supervisorId)],
)

export const credentials = table('credentials', {
  userId: id()
    .primaryKey()
    .references(() => users.id),
  passwordHash: words().notNull(),
  changedAt: instant().notNull(),
})

/** A one-time link by which a person sets a first password; only the token's SHA-256 is kept. */
export const enrolmentLinks = table('enrolment_links', {
  tokenHash: id().primaryKey(),
  userId: id()
    .notNull()
    .references(() => users.id),
  expiresAt: instant().notNull(),
  usedAt: instant(),
  createdAt: instant().notNull(),
})

export const SESSION_STAGES = ['enrol', 'secondFactor', 'full'] as const

export const sessions = table(
  'sessions',
  {
    tokenHash: id().primaryKey(),
    userId: id()
      .notNull()
      .references(() => users.id),
    stage: oneOf(SESSION_STAGES).notNull(),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    secondFactorAt: instant(),
  },
  (session) => [index('sessions_user').on(session.userId), index('sessions_expiry').on(session.expiresAt)],
)

/** Paid before the password is compared: one row an account name, address or known device. */
export const signInAttempts = table('sign_in_attempts', {
  key: id().primaryKey(),
  failures: wholeNumber().notNull(),
  freeAt: instant().notNull(),
})

/** A setting never changes: a new version stands beside the old one. */
export const settings = table(
  'settings',
  {
    id: id().primaryKey(),
    key: words().notNull(),
    version: wholeNumber().notNull(),
    value: json<number | string | boolean>().notNull(),
    validFrom: civilDate().notNull(),
    setById: id()
      .notNull()
      .references(() => users.id),
    setAt: instant().notNull(),
  },
  (setting) => [uniqueIndex('settings_version').on(setting.key, setting.version)],
)
