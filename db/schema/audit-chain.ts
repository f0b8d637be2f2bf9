import type { ChainFault } from '../../app/domain/audit/chain-check'
import { civilDate, id, index, instant, json, table, uniqueIndex, wholeNumber, words } from '../columns'
import { events } from './events'
import { users } from './staff'

/** An event's place in the chain: each link hashes the one before it with the event's own hash. */
export const eventSeals = table(
  'event_seals',
  {
    eventId: id()
      .primaryKey()
      .references(() => events.id),
    position: wholeNumber().notNull(),
    chainHash: words().notNull(),
    sealedAt: instant().notNull(),
  },
  (seal) => [uniqueIndex('event_seals_position').on(seal.position)],
)

/** The head of the chain as it was signed and written to a file: several may be of one day. */
export const auditDigests = table('audit_digests', {
  position: wholeNumber().primaryKey(),
  day: civilDate().notNull(),
  chainHash: words().notNull(),
  signature: words().notNull(),
  writtenAt: instant().notNull(),
})

/** What was found when all of the chain was recomputed. */
export const auditChecks = table(
  'audit_checks',
  {
    id: id().primaryKey(),
    /** Links that were recomputed. */
    sealed: wholeNumber().notNull(),
    /** Events that had no link yet, a thousand at most. */
    unsealed: wholeNumber().notNull(),
    /** Signed heads that were compared. */
    anchors: wholeNumber().notNull(),
    /** Deeds of money and goods whose event says nothing of their rows. */
    unbound: wholeNumber().notNull(),
    /** Deeds that were sealed late, and where the first of them is. */
    late: wholeNumber().notNull(),
    lateFrom: wholeNumber(),
    faults: json<ChainFault[]>().notNull(),
    /** Null: by itself, with the first seal of a day. */
    checkedById: id().references(() => users.id),
    checkedAt: instant().notNull(),
  },
  (row) => [index('audit_checks_at').on(row.checkedAt, row.id)],
)
