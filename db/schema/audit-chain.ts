import { civilDate, id, instant, table, uniqueIndex, wholeNumber, words } from '../columns'
import { events } from './events'

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

/** The head of the chain as it was signed and written to a file on a day. */
export const auditDigests = table('audit_digests', {
  day: civilDate().primaryKey(),
  position: wholeNumber().notNull(),
  chainHash: words().notNull(),
  signature: words().notNull(),
  writtenAt: instant().notNull(),
})
