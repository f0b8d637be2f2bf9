import { eq, inArray } from 'drizzle-orm'
import { kitDecisions, kitVersions } from '#db/schema/index'
import type { Db } from '#db/store'
import { askedByIdsOf } from '~/server/asked-by.server'

/** Everybody who asked for one of these kits or decided on it, in whatever role they had then. */
export async function decidedBy(db: Db, kitIds: readonly string[]): Promise<string[]> {
  if (kitIds.length === 0) return []
  const ids = [...new Set(kitIds)]
  const decided = await db
    .select({ id: kitDecisions.decidedById })
    .from(kitDecisions)
    .innerJoin(kitVersions, eq(kitVersions.id, kitDecisions.versionId))
    .where(inArray(kitVersions.kitId, ids))
  return [...new Set([...(await askedByIdsOf(db, ids)), ...decided.map(({ id }) => id)])]
}
