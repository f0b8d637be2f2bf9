import { and, eq, exists, gte, or, sql, type SQL } from 'drizzle-orm'
import { kits, kitVersions } from '#db/schema/index'
import type { Db } from '#db/store'
import { scopeOf } from '~/domain/access/rights'
import type { Actor } from '~/server/context.server'
import { visibleKits } from '~/server/visibility.server'

const STALE_PAGE_MILLISECONDS = 24 * 60 * 60 * 1000

/**
 * What this actor may open to decide. Whoever still has a content open that somebody else has just decided or changed
 * goes on seeing the request for a day, so that the page can say who was quicker; the hash of that content is the proof.
 */
export function decidableKits(db: Db, { actor, now }: { actor: Actor; now: Date }, seenHash: string | null) {
  const visible = visibleKits(db, actor)
  if (seenHash === null || scopeOf(actor.role, 'kit.decide') !== 'open') return visible
  const seen = db
    .select({ one: sql`1` })
    .from(kitVersions)
    .where(and(eq(kitVersions.kitId, kits.id), eq(kitVersions.contentHash, seenHash)))
  const since = new Date(now.getTime() - STALE_PAGE_MILLISECONDS)
  return or(visible, and(gte(kits.stateSince, since), exists(seen))) as SQL
}
