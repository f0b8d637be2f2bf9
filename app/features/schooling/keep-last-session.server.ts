import { and, count, eq, isNull, max } from 'drizzle-orm'
import { groups, tutoringSessions } from '#db/schema/index'
import type { Db } from '#db/store'

/** The group knows its last session and how many there were, those withdrawn left out. */
export async function keepLastSession(tx: Db, groupId: string) {
  const [held] = await tx
    .select({ lastOn: max(tutoringSessions.heldOn), sessions: count() })
    .from(tutoringSessions)
    .where(and(eq(tutoringSessions.groupId, groupId), isNull(tutoringSessions.withdrawnAt)))
  await tx
    .update(groups)
    .set({ lastSessionOn: held?.lastOn ?? null, sessionsHeld: held?.sessions ?? 0 })
    .where(eq(groups.id, groupId))
}
