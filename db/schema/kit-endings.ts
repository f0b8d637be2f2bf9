import { notNegative } from '../checks'
import { francs, id, instant, sealed, table } from '../columns'
import { kits } from './kits'
import { users } from './staff'

/** What of an approved kit was not handed over will not come; what was handed over stands. */
export const kitEndings = table(
  'kit_endings',
  {
    kitId: id()
      .primaryKey()
      .references(() => kits.id),
    reason: sealed('kit_endings.reason').notNull(),
    /** Whole XOF that went back to the line; what is still to be paid stays committed. */
    released: francs().notNull(),
    endedById: id()
      .notNull()
      .references(() => users.id),
    endedAt: instant().notNull(),
  },
  (ending) => [notNegative('kit_endings_released', ending.released)],
)
