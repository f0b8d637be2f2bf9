import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { households, users } from '#db/schema/index'
import type { Db } from '#db/store'

/** Who can decide a business plan: the officer of the household or the officer's lead, whoever did not write it. */
export async function planDeciders(db: Db, householdId: string, writtenById: string) {
  const officer = db.select({ id: households.officerId }).from(households).where(eq(households.id, householdId))
  const lead = db.select({ id: users.supervisorId }).from(users).where(inArray(users.id, officer))
  const possible = await db
    .select({ id: users.id, displayName: users.displayName })
    .from(users)
    .where(and(or(inArray(users.id, officer), inArray(users.id, lead)), isNull(users.disabledAt)))
    .orderBy(users.id)
  return possible.filter(({ id }) => id !== writtenById).map(({ displayName }) => displayName)
}
