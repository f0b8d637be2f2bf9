import { id, index, instant, table, words } from '../columns'
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
    requestedById: id()
      .notNull()
      .references(() => users.id),
    requestedAt: instant().notNull(),
  },
  (round) => [index('supply_rounds_group').on(round.groupId, round.id)],
)
