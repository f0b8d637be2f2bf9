import { and, desc, eq } from 'drizzle-orm'
import { savedViews } from '#db/schema/index'
import type { Context } from '~/server/context.server'

/** A view this actor kept; null when there is none or it is somebody else's. */
export async function ownView({ actor, store }: Context, id: string) {
  const [view] = await store.query
    .select({ id: savedViews.id, name: savedViews.name, list: savedViews.list, query: savedViews.query })
    .from(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.userId, actor.id)))
  return view ?? null
}

/** All that this actor kept, of every list. */
export function ownViews({ actor, store }: Context) {
  return store.query
    .select({ id: savedViews.id, name: savedViews.name, list: savedViews.list, query: savedViews.query })
    .from(savedViews)
    .where(eq(savedViews.userId, actor.id))
    .orderBy(savedViews.list, desc(savedViews.id))
    .limit(100)
}
