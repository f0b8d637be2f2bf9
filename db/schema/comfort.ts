import { savedLists } from '../../app/domain/search/saved-lists'
import { id, index, instant, oneOf, sealed, table, wholeNumber, words } from '../columns'
import { users } from './staff'

/** The filters of a list under a name of one's own; what was typed to search is not part of them. */
export const savedViews = table(
  'saved_views',
  {
    id: id().primaryKey(),
    userId: id()
      .notNull()
      .references(() => users.id),
    list: oneOf(savedLists).notNull(),
    name: sealed('saved_views.name').notNull(),
    query: words().notNull(),
    createdAt: instant().notNull(),
  },
  (view) => [index('saved_views_user').on(view.userId, view.list, view.id)],
)

/** Which version of the spelling rules the tokens of names were made with; rewritten in batches after a change. */
export const searchIndexes = table('search_indexes', {
  name: words().primaryKey(),
  version: wholeNumber().notNull(),
  /** The last subject whose tokens were rewritten. */
  upTo: id().notNull(),
})
