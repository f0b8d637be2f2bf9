import { desc, eq } from 'drizzle-orm'
import { caregiverGoals } from '#db/schema/index'
import type { Db } from '#db/store'

const shownGoals = 12

/** What the caregiver said she wants to reach, the newest first; the old ones stay. */
export function goalsOf(db: Db, businessId: string, atMost = shownGoals) {
  return db
    .select({
      id: caregiverGoals.id,
      words: caregiverGoals.words,
      picture: caregiverGoals.picture,
      saidOn: caregiverGoals.saidOn,
    })
    .from(caregiverGoals)
    .where(eq(caregiverGoals.businessId, businessId))
    .orderBy(desc(caregiverGoals.saidOn), desc(caregiverGoals.id))
    .limit(atMost)
}
