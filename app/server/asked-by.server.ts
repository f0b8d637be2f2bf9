import { and, eq, exists, inArray, or, sql } from 'drizzle-orm'
import { kits, kitVersions } from '#db/schema/index'
import type { Db } from '#db/store'

type Asked = {
  kit: { requestedById: string }
  versions: readonly { createdById: string; submittedById: string | null }[]
}

/**
 * Everybody who asked for a kit: who requested it, and who wrote or submitted any of its versions.
 * Source: docs/programme-rules.md §4, "Three people".
 */
export function askedByIds({ kit, versions }: Asked): string[] {
  const made = versions.flatMap(({ createdById, submittedById }) => [createdById, submittedById ?? createdById])
  return [...new Set([kit.requestedById, ...made])]
}

/** The same for several kits together. */
export async function askedByIdsOf(db: Db, kitIds: readonly string[]): Promise<string[]> {
  if (kitIds.length === 0) return []
  const rows = await db
    .select({
      requestedById: kits.requestedById,
      createdById: kitVersions.createdById,
      submittedById: kitVersions.submittedById,
    })
    .from(kits)
    .innerJoin(kitVersions, eq(kitVersions.kitId, kits.id))
    .where(inArray(kits.id, [...new Set(kitIds)]))
  return [
    ...new Set(
      rows.flatMap(({ requestedById, ...version }) => askedByIds({ kit: { requestedById }, versions: [version] })),
    ),
  ]
}

/** The same as a clause on `kits`: those that this person asked for. */
export function askedForBy(db: Db, userId: string) {
  const wrote = db
    .select({ one: sql`1` })
    .from(kitVersions)
    .where(
      and(
        eq(kitVersions.kitId, kits.id),
        or(eq(kitVersions.createdById, userId), eq(kitVersions.submittedById, userId)),
      ),
    )
  return sql<boolean>`(${or(eq(kits.requestedById, userId), exists(wrote))})`
}
