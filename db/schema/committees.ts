import {
  civilDate,
  id,
  index,
  instant,
  json,
  oneOf,
  primaryKey,
  sealed,
  table,
  uniqueIndex,
  wholeNumber,
  words,
} from '../columns'
import { kitVersions } from './kits'
import { users } from './staff'

/** A sitting of the committee that decides what is above its threshold. */
export const committees = table(
  'committees',
  {
    id: id().primaryKey(),
    number: words().notNull(),
    heldOn: civilDate().notNull(),
    place: sealed('committees.place').notNull(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (sitting) => [
    uniqueIndex('committees_number').on(sitting.number),
    index('committees_at').on(sitting.heldOn, sitting.id),
  ],
)

/** Who sat; members from outside the office have no account. */
export const committeeMembers = table(
  'committee_members',
  {
    committeeId: id()
      .notNull()
      .references(() => committees.id),
    position: wholeNumber().notNull(),
    name: sealed('committee_members.name').notNull(),
    capacity: sealed('committee_members.capacity').notNull(),
    userId: id().references(() => users.id),
  },
  (member) => [primaryKey({ name: 'committee_members_key', columns: [member.committeeId, member.position] })],
)

/** What the committee decided of one content; one a version. */
export const committeeDecisions = table(
  'committee_decisions',
  {
    versionId: id()
      .primaryKey()
      .references(() => kitVersions.id),
    committeeId: id()
      .notNull()
      .references(() => committees.id),
    outcome: oneOf(['approved', 'returned', 'declined']).notNull(),
    contentHash: words().notNull(),
    reason: sealed('committee_decisions.reason').notNull(),
    /** Positions of the members who withdrew from this one. */
    recused: json<number[]>().notNull(),
    recordedAt: instant().notNull(),
  },
  (decision) => [index('committee_decisions_sitting').on(decision.committeeId)],
)

/** Somebody decides in an absent person's place for some days; never on what they asked for themselves. */
export const delegations = table(
  'delegations',
  {
    id: id().primaryKey(),
    fromUserId: id()
      .notNull()
      .references(() => users.id),
    toUserId: id()
      .notNull()
      .references(() => users.id),
    startsOn: civilDate().notNull(),
    endsOn: civilDate().notNull(),
    reason: sealed('delegations.reason').notNull(),
    recordedAt: instant().notNull(),
    endedAt: instant(),
  },
  (row) => [
    index('delegations_to').on(row.toUserId, row.endsOn),
    index('delegations_from').on(row.fromUserId, row.endsOn),
  ],
)
