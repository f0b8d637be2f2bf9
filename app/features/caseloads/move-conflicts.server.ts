import { and, eq, inArray, or } from 'drizzle-orm'
import { declaredLinks, kitDecisions, kits, kitVersions } from '#db/schema/index'
import type { Db } from '#db/store'

/** `linked` blocks; the others are shown, because they change who may still decide or hand over a kit. */
export type MoveConflict = 'linked' | 'kitRequested' | 'kitToHandOver' | 'kitDecided'

/** What stands between the receiver and a household: a declared link, and kits that they requested, decided or are to hand over. */
export async function moveConflicts(
  db: Db,
  receiverId: string,
  householdIds: readonly string[],
): Promise<Map<string, MoveConflict[]>> {
  const conflicts = new Map<string, MoveConflict[]>()
  if (householdIds.length === 0) return conflicts
  const add = (id: string, conflict: MoveConflict) => {
    const known = conflicts.get(id) ?? []
    if (!known.includes(conflict)) conflicts.set(id, [...known, conflict])
  }
  const ids = [...householdIds]
  const [links, kitRows, decisions] = await Promise.all([
    db
      .select({ householdId: declaredLinks.householdId })
      .from(declaredLinks)
      .where(
        and(
          inArray(declaredLinks.householdId, ids),
          eq(declaredLinks.userId, receiverId),
          eq(declaredLinks.standing, true),
        ),
      ),
    db
      .select({ householdId: kits.householdId, requestedById: kits.requestedById, state: kits.state })
      .from(kits)
      .where(
        and(inArray(kits.householdId, ids), or(eq(kits.requestedById, receiverId), eq(kits.delivererId, receiverId))),
      ),
    db
      .select({ householdId: kits.householdId })
      .from(kitDecisions)
      .innerJoin(kitVersions, eq(kitVersions.id, kitDecisions.versionId))
      .innerJoin(kits, eq(kits.id, kitVersions.kitId))
      .where(and(inArray(kits.householdId, ids), eq(kitDecisions.decidedById, receiverId))),
  ])
  for (const { householdId } of links) add(householdId, 'linked')
  for (const { householdId, requestedById, state } of kitRows)
    if (requestedById === receiverId) add(householdId, 'kitRequested')
    else if (state !== 'delivered') add(householdId, 'kitToHandOver')
  for (const { householdId } of decisions) add(householdId, 'kitDecided')
  return conflicts
}
