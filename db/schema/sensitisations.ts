import type { LeaderRole, SensitisationTopic } from '../../app/domain/intake/own-codes'
import { civilDate, id, index, instant, json, primaryKey, sealed, table, wholeNumber, words } from '../columns'
import { households } from './households'
import { users } from './staff'

/** A meeting with those whom a village listens to, before and after children come home. */
export const sensitisations = table(
  'sensitisations',
  {
    id: id().primaryKey(),
    heldOn: civilDate().notNull(),
    placePcode: words().notNull(),
    village: sealed('sensitisations.village'),
    leaders: json<LeaderRole[]>().notNull(),
    peopleMet: wholeNumber().notNull(),
    topics: json<SensitisationTopic[]>().notNull(),
    note: sealed('sensitisations.note'),
    heldById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (meeting) => [index('sensitisations_held').on(meeting.heldById, meeting.heldOn, meeting.id)],
)

export const sensitisationHouseholds = table(
  'sensitisation_households',
  {
    sensitisationId: id()
      .notNull()
      .references(() => sensitisations.id),
    householdId: id()
      .notNull()
      .references(() => households.id),
  },
  (about) => [
    primaryKey({ name: 'sensitisation_households_key', columns: [about.sensitisationId, about.householdId] }),
    index('sensitisation_households_household').on(about.householdId),
  ],
)
