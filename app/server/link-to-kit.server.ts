import { and, eq, sql } from 'drizzle-orm'
import { declaredLinks, kits } from '#db/schema/index'
import type { Db } from '#db/store'

/** Of a reading of `kits`: this person's own word that they are tied to the household of the kit. */
export function linkToKit(db: Db, userId: string) {
  return db
    .select({ one: sql`1` })
    .from(declaredLinks)
    .where(
      and(
        eq(declaredLinks.householdId, kits.householdId),
        eq(declaredLinks.userId, userId),
        eq(declaredLinks.standing, true),
      ),
    )
}
