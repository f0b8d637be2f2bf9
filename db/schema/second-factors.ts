import { id, index, instant, json, sealed, table, uniqueIndex, wholeNumber, wideNumber, words } from '../columns'
import { users } from './staff'

/** A row stands once a first code has shown that the person holds the secret. */
export const totpFactors = table('totp_factors', {
  userId: id()
    .primaryKey()
    .references(() => users.id),
  secret: sealed('totp_factors.secret').notNull(),
  /** The last time step whose code was used: each code opens once. */
  lastStep: wholeNumber().notNull(),
  createdAt: instant().notNull(),
})

export const passkeys = table(
  'passkeys',
  {
    id: id().primaryKey(),
    userId: id()
      .notNull()
      .references(() => users.id),
    credentialId: words().notNull(),
    publicKey: words().notNull(),
    /** Of the authenticator's signatures: 32 bits without a sign. */
    counter: wideNumber().notNull(),
    /** How the browser said it can be reached. */
    transports: json<PasskeyTransport[]>().notNull(),
    label: sealed('passkeys.label').notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
  },
  (passkey) => [index('passkeys_user').on(passkey.userId), uniqueIndex('passkeys_credential').on(passkey.credentialId)],
)

export const PASSKEY_TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
type PasskeyTransport = (typeof PASSKEY_TRANSPORTS)[number]

/** A challenge is answered once, by the session that asked. */
export const passkeyChallenges = table(
  'passkey_challenges',
  {
    sessionHash: id().primaryKey(),
    challenge: words().notNull(),
    expiresAt: instant().notNull(),
  },
  (challenge) => [index('passkey_challenges_expiry').on(challenge.expiresAt)],
)

/** Only a keyed hash is kept. */
export const recoveryCodes = table(
  'recovery_codes',
  {
    codeHash: id().primaryKey(),
    userId: id()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    usedAt: instant(),
  },
  (code) => [index('recovery_codes_user').on(code.userId)],
)
