import { concernActKinds, concernOutcomes, referredTo, reporterContacts } from '../../app/domain/concerns/concern-codes'
import { focalPointStandings } from '../../app/domain/concerns/focal-point-refusal'
import { civilDate, id, index, instant, oneOf, primaryKey, sealed, table, uniqueIndex, words, yesNo } from '../columns'
import { users } from './staff'

/** Who reads worries: named people for a time, whatever their role, once another person confirmed it. First and last day included. */
export const focalPoints = table(
  'focal_points',
  {
    id: id().primaryKey(),
    userId: id()
      .notNull()
      .references(() => users.id),
    fromOn: civilDate().notNull(),
    untilOn: civilDate(),
    namedById: id()
      .notNull()
      .references(() => users.id),
    namedAt: instant().notNull(),
    /** Those named before two people were asked for stand as they stood. */
    standing: oneOf(focalPointStandings).notNull().default('confirmed'),
    answeredById: id().references(() => users.id),
    answeredAt: instant(),
    endedById: id().references(() => users.id),
    endedAt: instant(),
  },
  (point) => [index('focal_points_user').on(point.userId, point.fromOn)],
)

/**
 * A worry about a child. What it is about, whom it concerns and whom it names are sealed; the child and the named are
 * found again by keyed digests only, so that a copy of the database tells neither.
 */
export const concerns = table(
  'concerns',
  {
    /** The form's UUIDv7: two submissions of one form are one worry. */
    id: id().primaryKey(),
    code: words().notNull(),
    kind: sealed('concerns.kind').notNull(),
    inDanger: yesNo().notNull(),
    since: civilDate(),
    personId: sealed('concerns.person_id'),
    personToken: id(),
    /** As the child was known when the worry was raised: its own row may be gone later. */
    childFirstName: sealed('concerns.child_first_name'),
    childCode: sealed('concerns.child_code'),
    childCommune: sealed('concerns.child_commune'),
    /** Whom it is about when the form was opened for nobody. */
    aboutWords: sealed('concerns.about_words'),
    namedUserId: sealed('concerns.named_user_id'),
    namedWords: sealed('concerns.named_words'),
    words: sealed('concerns.words'),
    reporterContact: oneOf(reporterContacts),
    raisedById: id()
      .notNull()
      .references(() => users.id),
    raisedAt: instant().notNull(),
    answerBy: instant().notNull(),
    assignedToId: id().references(() => users.id),
    takenUpAt: instant(),
    closedAt: instant(),
  },
  (concern) => [
    uniqueIndex('concerns_code').on(concern.code),
    index('concerns_reporter').on(concern.raisedById, concern.raisedAt),
    index('concerns_open').on(concern.closedAt, concern.answerBy, concern.id),
    index('concerns_person').on(concern.personToken),
  ],
)

/** Digests of whom a worry names: an account, or the words of a typed name. Nobody they fit sees it. */
export const concernNames = table(
  'concern_names',
  {
    concernId: id()
      .notNull()
      .references(() => concerns.id),
    token: id().notNull(),
  },
  (name) => [primaryKey({ name: 'concern_names_key', columns: [name.concernId, name.token] })],
)

/** Digests of the names that an account bore before: a worry that named them stays shut for that person. Never removed. */
export const formerNames = table(
  'former_names',
  {
    userId: id()
      .notNull()
      .references(() => users.id),
    token: id().notNull(),
  },
  (name) => [primaryKey({ name: 'former_names_key', columns: [name.userId, name.token] })],
)

/** What who raised it added later. */
export const concernAdditions = table(
  'concern_additions',
  {
    id: id().primaryKey(),
    concernId: id()
      .notNull()
      .references(() => concerns.id),
    words: sealed('concern_additions.words').notNull(),
    namedUserId: sealed('concern_additions.named_user_id'),
    namedWords: sealed('concern_additions.named_words'),
    addedAt: instant().notNull(),
  },
  (addition) => [index('concern_additions_concern').on(addition.concernId, addition.addedAt)],
)

export const concernActs = table(
  'concern_acts',
  {
    id: id().primaryKey(),
    concernId: id()
      .notNull()
      .references(() => concerns.id),
    kind: oneOf([...concernActKinds, 'assigned']).notNull(),
    doneOn: civilDate().notNull(),
    referredTo: oneOf(referredTo),
    assignedToId: id().references(() => users.id),
    note: sealed('concern_acts.note'),
    doneById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (act) => [index('concern_acts_concern').on(act.concernId, act.recordedAt)],
)

export const concernClosures = table('concern_closures', {
  concernId: id()
    .primaryKey()
    .references(() => concerns.id),
  outcome: oneOf(concernOutcomes).notNull(),
  reason: sealed('concern_closures.reason').notNull(),
  closedById: id()
    .notNull()
    .references(() => users.id),
  closedAt: instant().notNull(),
})
