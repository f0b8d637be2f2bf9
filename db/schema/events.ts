import { id, index, instant, primaryKey, table, words } from '../columns'
import { users } from './staff'

/** One row a deed: the audit log, the timeline and the feed. `body` is canonical JSON without a name in it. */
export const events = table(
  'events',
  {
    id: id().primaryKey(),
    at: instant().notNull(),
    actorId: id().references(() => users.id),
    action: words().notNull(),
    body: words().notNull(),
    hash: words().notNull(),
  },
  (event) => [index('events_at').on(event.at, event.id), index('events_actor').on(event.actorId, event.id)],
)

export const eventSubjects = table(
  'event_subjects',
  {
    subjectId: id().notNull(),
    eventId: id()
      .notNull()
      .references(() => events.id),
    kind: words().notNull(),
  },
  (subject) => [primaryKey({ name: 'event_subjects_key', columns: [subject.subjectId, subject.eventId] })],
)

/** Who read which person's file; written in batches, apart from events. */
export const accessLog = table(
  'access_log',
  {
    id: id().primaryKey(),
    at: instant().notNull(),
    userId: id().notNull(),
    subjectKind: words().notNull(),
    subjectId: id().notNull(),
  },
  (entry) => [
    index('access_log_subject').on(entry.subjectId, entry.at),
    index('access_log_user').on(entry.userId, entry.at),
  ],
)

/** Proof of the master key this database was sealed with. */
export const keyProofs = table('key_proofs', { version: words().primaryKey(), proof: words().notNull() })
