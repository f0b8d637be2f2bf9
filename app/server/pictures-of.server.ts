import { asc, inArray } from 'drizzle-orm'
import { storedFiles } from '#db/schema/index'
import type { Db } from '#db/store'

/** Ids of the pictures that deeds show, by deed: handovers (of a class by its hand-out), visits, quotes and payments. */
export async function picturesOf(db: Db, deedIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (deedIds.length === 0) return found
  const rows = await db
    .select({ id: storedFiles.id, deedId: storedFiles.deedId })
    .from(storedFiles)
    .where(inArray(storedFiles.deedId, [...deedIds]))
    .orderBy(asc(storedFiles.addedAt), asc(storedFiles.id))
  for (const { id, deedId } of rows) if (deedId !== null) found.set(deedId, [...(found.get(deedId) ?? []), id])
  return found
}
