import { and, eq } from 'drizzle-orm'
import { declaredLinks } from '#db/schema/index'
import type { Db } from '#db/store'
import type { PendingKit } from '~/domain/kits/kit-decision'
import type { KitRecord } from './kit-record.server'

/** A request as the rule of deciding reads it. */
export async function pendingKit(db: Db, { kit, current }: KitRecord): Promise<PendingKit> {
  const links = await db
    .select({ userId: declaredLinks.userId })
    .from(declaredLinks)
    .where(and(eq(declaredLinks.householdId, kit.householdId), eq(declaredLinks.standing, true)))
  return {
    requestedById: kit.requestedById,
    madeByIds: [current.createdById, current.submittedById ?? current.createdById],
    submitted: current.submittedAt !== null && current.decisions.length === 0,
    contentHash: current.contentHash,
    cost: current.total,
    linkedPeople: links.map(({ userId }) => userId),
  }
}
