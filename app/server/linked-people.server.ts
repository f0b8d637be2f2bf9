import { and, eq } from 'drizzle-orm'
import { declaredLinks } from '#db/schema/index'
import type { Db } from '#db/store'

/** Those whose own word stands that they are tied to this household. */
export async function linkedPeople(db: Db, householdId: string) {
  const links = await db
    .select({ userId: declaredLinks.userId })
    .from(declaredLinks)
    .where(and(eq(declaredLinks.householdId, householdId), eq(declaredLinks.standing, true)))
  return links.map(({ userId }) => userId)
}
