import { desc, eq } from 'drizzle-orm'
import { plans } from '#db/schema/index'
import type { Db } from '#db/store'

/** The highest revision of a household's plan; undefined when there is none yet. */
export async function planInForce(db: Db, householdId: string) {
  const [plan] = await db
    .select()
    .from(plans)
    .where(eq(plans.householdId, householdId))
    .orderBy(desc(plans.revision))
    .limit(1)
  return plan
}
