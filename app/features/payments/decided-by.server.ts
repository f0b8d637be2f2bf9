import { eq, inArray } from 'drizzle-orm'
import { kitDecisions, kits, kitVersions } from '#db/schema/index'
import type { Db } from '#db/store'

/** Everybody who asked for one of these kits or decided on it, in whatever role they had then. */
export async function decidedBy(db: Db, kitIds: readonly string[]): Promise<string[]> {
  if (kitIds.length === 0) return []
  const ids = [...new Set(kitIds)]
  const requested = await db.select({ id: kits.requestedById }).from(kits).where(inArray(kits.id, ids))
  const decided = await db
    .select({ id: kitDecisions.decidedById })
    .from(kitDecisions)
    .innerJoin(kitVersions, eq(kitVersions.id, kitDecisions.versionId))
    .where(inArray(kitVersions.kitId, ids))
  return [...new Set([...requested, ...decided].map(({ id }) => id))]
}
