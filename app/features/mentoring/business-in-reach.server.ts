import { and, eq } from 'drizzle-orm'
import { businesses } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Action } from '~/domain/access/rights'
import type { Actor } from '~/server/context.server'
import { visibleBusinesses } from '~/server/visibility.server'

/** A business this actor may do this with; null when there is none or it is somebody else's. */
export async function businessInReach(db: Db, actor: Actor, businessId: string, action: Action) {
  const [business] = await db
    .select()
    .from(businesses)
    .where(and(eq(businesses.id, businessId), visibleBusinesses(db, actor, action)))
  return business ?? null
}
