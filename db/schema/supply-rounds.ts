import { exceptionReasons, roundStates } from '../../app/domain/supplies/supply-words'
import { civilDate, id, index, instant, oneOf, sealed, table, uniqueIndex, words } from '../columns'
import { people } from './households'
import { groups } from './schooling'
import { users } from './staff'

/** School supplies asked for the children of one group together; each child's are a kit of their own. */
export const supplyRounds = table(
  'supply_rounds',
  {
    id: id().primaryKey(),
    number: words().notNull(),
    groupId: id()
      .notNull()
      .references(() => groups.id),
    /** Kept by every deed on the round. */
    state: oneOf(roundStates).notNull(),
    requestedById: id()
      .notNull()
      .references(() => users.id),
    requestedAt: instant().notNull(),
    /** When it was handed to those who decide, the last time. */
    submittedAt: instant().notNull(),
    /** The day by which somebody else is to have looked at the class; null when nothing is to be looked at. */
    verifyBy: civilDate(),
  },
  (round) => [
    uniqueIndex('supply_rounds_number').on(round.number),
    index('supply_rounds_group').on(round.groupId, round.id),
    index('supply_rounds_state').on(round.state, round.submittedAt, round.id),
    index('supply_rounds_requester').on(round.requestedById, round.id),
    index('supply_rounds_verify').on(round.verifyBy, round.id),
  ],
)

/** A child who was left out of a request, or to whom nothing was given that day, and why. */
export const supplyExceptions = table(
  'supply_exceptions',
  {
    id: id().primaryKey(),
    roundId: id()
      .notNull()
      .references(() => supplyRounds.id),
    childId: id()
      .notNull()
      .references(() => people.id),
    stage: oneOf(['request', 'issue']).notNull(),
    why: oneOf(exceptionReasons).notNull(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (row) => [index('supply_exceptions_round').on(row.roundId, row.id)],
)

/** A visit to a class whose supplies were handed out, by somebody who handed out none of them. */
export const roundVisits = table(
  'round_visits',
  {
    id: id().primaryKey(),
    roundId: id()
      .notNull()
      .references(() => supplyRounds.id),
    verifiedOn: civilDate().notNull(),
    note: sealed('round_visits.note'),
    verifiedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (visit) => [index('round_visits_round').on(visit.roundId, visit.id)],
)
