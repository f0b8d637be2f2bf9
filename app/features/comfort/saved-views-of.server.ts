import { and, desc, eq } from 'drizzle-orm'
import { savedViews } from '#db/schema/index'
import type { SavedList } from '~/domain/search/saved-lists'
import { savedQuery } from '~/domain/search/saved-query'
import type { Context } from '~/server/context.server'

const mostViews = 30

/** What this actor kept of a list, and what of the address they are at could be kept. */
export async function savedViewsOf({ actor, store }: Context, list: SavedList, at: URLSearchParams) {
  const views = await store.query
    .select({ id: savedViews.id, name: savedViews.name, query: savedViews.query })
    .from(savedViews)
    .where(and(eq(savedViews.userId, actor.id), eq(savedViews.list, list)))
    .orderBy(desc(savedViews.id))
    .limit(mostViews)
  return { list, views, query: savedQuery(at) }
}
