import { id, instant, primaryKey, table, wholeNumber, words } from '../columns'
import { users } from './staff'

/** The days on which a commune holds its market, as an administrator has set them. */
export const marketDays = table(
  'market_days',
  {
    communePcode: words().notNull(),
    /** 1 is Monday, 7 is Sunday. */
    weekday: wholeNumber().notNull(),
    /** Where it is held, if not in the chief town. */
    placeName: words(),
    setById: id()
      .notNull()
      .references(() => users.id),
    setAt: instant().notNull(),
  },
  (market) => [primaryKey({ name: 'market_days_key', columns: [market.communePcode, market.weekday] })],
)
